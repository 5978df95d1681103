import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { actorOf } from "../access/live-roles";
import { whenAnswered } from "../lib/answered";
import { PLATFORM_AUDIT_MODULE } from "../modules/audit/keys";
import type PlatformAuditService from "../modules/audit/service";
import type { AuditEntry } from "../modules/audit/types";
import { PLATFORM_SETTINGS_MODULE } from "../modules/settings/keys";
import type PlatformSettingsService from "../modules/settings/service";
import { addressOfRequest } from "../lib/limits/middleware";
import { listSettingsDefinitions } from "../lib/settings";
import { changesBetween, maskedRecord, maskedSettings } from "./mask";
import { subjectOf, type Subject } from "./subject";
import { errorText } from "../lib/error-text";

type Json = Record<string, unknown>;
type Policied = { policies?: { resource: string; operation: string | string[] }[] };

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
const ACTIONS: Record<string, string> = { POST: "create", PUT: "update", PATCH: "update", DELETE: "delete" };

/** A thing's own columns; null for what is not there, or what no module can be asked for by that name. */
async function snapshot(container: MedusaContainer, { resource, id }: Subject): Promise<Json | null> {
  if (!id) {
    return null;
  }
  try {
    if (resource === "integration") {
      const settings = container.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE);
      const { fields } = await settings.describeOne(id);
      return Object.fromEntries(
        fields.map(({ key, value, is_set }) => [key, value ?? (is_set ? "•••" : null)]),
      );
    }
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({ entity: resource, fields: ["*"], filters: { id } });
    return JSON.parse(JSON.stringify(data[0] ?? null)) as Json | null;
  } catch {
    return null;
  }
}

/** The thing that a creating route answers with: `{ order: {…} }`. */
function createdIn(answer: unknown): Json | null {
  const things = Object.values((answer ?? {}) as Json).filter(
    (value): value is Json => value !== null && typeof value === "object" && "id" in value,
  );
  return things.length === 1 ? (things[0] ?? null) : null;
}

/** The operation of the policy that the route asked for, or what its method means. */
function actionOf(req: MedusaRequest & Policied, subject: Subject): string {
  const asked = req.policies?.find(({ resource }) => resource === subject.resource)?.operation;
  const [operation] = [asked ?? []].flat();
  if (operation && operation !== "*" && operation !== "read") {
    return operation;
  }
  return req.method === "POST" && (subject.id || subject.rest.length)
    ? "update"
    : (ACTIONS[req.method] ?? "update");
}

/** What was sent, without secrets. */
function inputOf(body: unknown, { resource, id }: Subject): Json | null {
  if (resource !== "integration") {
    return maskedRecord(body);
  }
  const fields = listSettingsDefinitions().find(({ namespace }) => namespace === id)?.fields ?? [];
  return maskedSettings(body, new Set(fields.filter(({ secret }) => !secret).map(({ key }) => key)));
}

/** Where a request came from. */
export function originOf(req: MedusaRequest): Pick<AuditEntry, "ip" | "user_agent" | "request_id"> {
  const header = (name: string): string | null => req.get(name)?.slice(0, 300) ?? null;
  return {
    ip: addressOfRequest(req) || null,
    user_agent: header("user-agent"),
    request_id: (req as { requestId?: string }).requestId ?? header("x-request-id"),
  };
}

/**
 * Adds an entry once the handler has answered, whoever hung up before. What cannot be written is told in the log, and
 * breaks nothing.
 */
export function afterAnswer(
  req: MedusaRequest,
  res: MedusaResponse,
  entryOf: () => Promise<AuditEntry | undefined>,
): void {
  const write = async (): Promise<void> => {
    const entry = await entryOf();
    if (entry) {
      await req.scope.resolve<PlatformAuditService>(PLATFORM_AUDIT_MODULE).write(entry);
    }
  };
  whenAnswered(res, () => {
    write().catch((error: unknown) =>
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`audit: ${req.method} ${req.path} is not in the trail: ${errorText(error)}`),
    );
  });
}

/**
 * Keeps what staff change in the admin, core's routes and ours, and what they were refused: who, what, before and
 * after, from where. Failed attempts with other answers (400, 404, 409) changed nothing and are left out.
 */
export async function recordChanges(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const path = req.originalUrl.split("?")[0] ?? "";
  const changes = !READING.has(req.method);
  const subject = subjectOf(path);
  const before = changes ? await snapshot(req.scope, subject) : null;
  let answer: unknown;
  const json = res.json.bind(res);
  res.json = (body: unknown) => {
    answer = body;
    return json(body);
  };
  afterAnswer(req, res, async () => {
    const actor = actorOf(req);
    const context = (req as { auth_context?: { actor_type?: string; actor_id?: string } }).auth_context;
    const refused = res.statusCode === 403;
    if (!actor || (!refused && (!changes || res.statusCode >= 400))) {
      return undefined;
    }
    const created = !refused && !subject.id ? createdIn(answer) : null;
    const after = refused ? null : subject.id ? await snapshot(req.scope, subject) : created;
    const sides = refused ? { before: null, after: null } : changesBetween(before, after);
    return {
      actor_id: actor.userId,
      actor_email: actor.email,
      actor_roles: actor.roleNames,
      api_key_id: context?.actor_type === "api-key" ? (context.actor_id ?? null) : null,
      action: changes ? actionOf(req as MedusaRequest & Policied, subject) : "read",
      resource: subject.resource,
      resource_id: subject.id ?? (typeof created?.id === "string" ? created.id : null),
      outcome: refused ? "refused" : "done",
      method: req.method,
      path,
      status: res.statusCode,
      ...sides,
      input: changes ? inputOf(req.body, subject) : null,
      ...originOf(req),
    };
  });
  next();
}
