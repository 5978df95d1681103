import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { readActor, type Actor } from "../access/live-roles";
import { readSql } from "../lib/sql";
import type { AuditEntry } from "../modules/audit/types";
import { afterAnswer, originOf } from "./record";

async function staffOf(req: MedusaRequest, email: string): Promise<Actor | undefined> {
  const [user] = await readSql<{ id: string }>(
    req.scope,
    `SELECT id FROM "user" WHERE lower(email) = lower(?) AND deleted_at IS NULL`,
    [email],
  );
  return user && readActor(req.scope, user.id);
}

/** An entry about somebody's own way into the staff; undefined actor: nobody was recognized. */
function entryOf(
  req: MedusaRequest,
  res: MedusaResponse,
  actor: Actor | undefined,
  { action, email }: { action: string; email: string | null },
): AuditEntry {
  return {
    actor_id: actor?.userId ?? null,
    actor_email: actor?.email ?? email,
    actor_roles: actor?.roleNames ?? [],
    api_key_id: null,
    action,
    resource: "user",
    resource_id: actor?.userId ?? null,
    outcome: res.statusCode === 200 ? "done" : "refused",
    method: req.method,
    path: req.originalUrl.split("?")[0] ?? "",
    status: res.statusCode,
    before: null,
    after: null,
    input: null,
    ...originOf(req),
  };
}

/** Keeps who of the staff logged in, and who tried to with a wrong password. */
function recordLogin(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const given = (req.body as { email?: unknown } | undefined)?.email;
  const email = typeof given === "string" ? given.slice(0, 200) : null;
  afterAnswer(req, res, async () => {
    if (res.statusCode !== 200 && res.statusCode !== 401) {
      return undefined;
    }
    const actor = email ? await staffOf(req, email) : undefined;
    return entryOf(req, res, actor, { action: "login", email });
  });
  next();
}

/** Keeps who accepted an invitation: nobody before it, and one of the staff behind it. */
function recordJoining(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  let id: unknown;
  const json = res.json.bind(res);
  res.json = (body: unknown) => {
    id = (body as { user?: { id?: unknown } } | undefined)?.user?.id;
    return json(body);
  };
  afterAnswer(req, res, async () => {
    const actor = typeof id === "string" ? await readActor(req.scope, id) : undefined;
    return actor && entryOf(req, res, actor, { action: "create", email: null });
  });
  next();
}

export const loginMiddlewares: MiddlewareRoute[] = [
  { matcher: "/auth/user/:auth_provider", methods: ["POST"], middlewares: [recordLogin] },
  { matcher: "/admin/invites/accept", methods: ["POST"], middlewares: [recordJoining] },
];
