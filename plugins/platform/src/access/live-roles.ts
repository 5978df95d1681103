import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { FeatureFlag } from "@medusajs/framework/utils";
import { readSql } from "../lib/sql";
import { accessError } from "./errors";

/** Somebody of the staff, or the integration that holds a key of theirs. */
export type Actor = { userId: string; email: string; roleIds: string[]; roleNames: string[] };

const rolesInUse = (): boolean => FeatureFlag.isFeatureEnabled("rbac");

/** Users with their roles; where roles are not in use, core has no tables for them. */
const actorsWhere = (where: string): string =>
  rolesInUse()
    ? `SELECT u.id AS "userId", u.email,
              coalesce(array_agg(r.id ORDER BY r.id) FILTER (WHERE r.id IS NOT NULL), '{}') AS "roleIds",
              coalesce(array_agg(r.name ORDER BY r.id) FILTER (WHERE r.id IS NOT NULL), '{}') AS "roleNames"
         FROM "user" u
         LEFT JOIN user_rbac_role l ON l.user_id = u.id AND l.deleted_at IS NULL
         LEFT JOIN rbac_role r ON r.id = l.rbac_role_id AND r.deleted_at IS NULL
        WHERE u.deleted_at IS NULL AND ${where} GROUP BY u.id`
    : `SELECT u.id AS "userId", u.email, '{}'::text[] AS "roleIds", '{}'::text[] AS "roleNames"
         FROM "user" u WHERE u.deleted_at IS NULL AND ${where}`;

/** A user with the roles of this moment; undefined when there is none (any more). */
export async function readActor(container: MedusaContainer, userId: string): Promise<Actor | undefined> {
  const [actor] = await readSql<Actor>(container, actorsWhere("u.id = ?"), [userId]);
  return actor;
}

/** Whoever made a secret key: it can do what they can, as long as they are there. */
async function readKeyOwner(container: MedusaContainer, keyId: string): Promise<Actor | undefined> {
  const made = "u.id = (SELECT created_by FROM api_key WHERE id = ? AND deleted_at IS NULL)";
  const [actor] = await readSql<Actor>(container, actorsWhere(made), [keyId]);
  return actor;
}

const actors = new WeakMap<object, Actor>();

/** Who makes this request, once {@link liveRoles} has seen it. */
export function actorOf(req: MedusaRequest): Actor | undefined {
  return actors.get(req);
}

/**
 * Puts the roles of this moment in place of those that the token or session was made with, which core would go by until
 * it expires: a role taken away counts for the next request, and whoever was deleted is nobody at once. A secret API
 * key, to which core gives no roles at all, acts with those of whoever made it.
 */
export async function liveRoles(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const request = req as AuthenticatedMedusaRequest;
  const context = request.auth_context as AuthenticatedMedusaRequest["auth_context"] | undefined;
  if (!context?.actor_id) {
    return next();
  }
  const actor =
    context.actor_type === "user"
      ? await readActor(req.scope, context.actor_id)
      : await readKeyOwner(req.scope, context.actor_id);
  if (!actor && !rolesInUse()) {
    return next();
  }
  if (!actor) {
    throw accessError(
      "UNAUTHORIZED",
      "staff_gone",
      "Este acesso não existe mais. Fale com quem cuida da loja.",
    );
  }
  actors.set(req, actor);
  // A copy: the session keeps its own, and is not written at every request.
  request.auth_context = { ...context, app_metadata: { ...context.app_metadata, roles: actor.roleIds } };
  next();
}
