import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { FeatureFlag } from "@medusajs/framework/utils";
import { inTurn } from "../lib/in-turn";
import { builtInRole, OWNER_ROLE_ID } from "../lib/roles";
import { deleteRole } from "./core-delete-role";
import { accessError } from "./errors";
import {
  actionsOfPolicies,
  actionsOfRoles,
  holdsAll,
  otherOwners,
  rolesOfInvite,
  rolesOfUser,
} from "./holdings";
import { actorOf, type Actor } from "./live-roles";

/*
 * Core looks whether somebody may give a role or a policy in some of its routes and forgets others: an invitation names
 * any role, a password is reset for whoever asks, an owner's account can be deleted by any who may delete one. These
 * guards stand before all of them, behind core's policies.
 */

type Check = (req: MedusaRequest, actor: Actor) => Promise<void>;

/** Runs before the route, for people. @throws MedusaError `role_needs_person` for an API key */
function guard(check: Check) {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    if (!FeatureFlag.isFeatureEnabled("rbac")) {
      return next();
    }
    const actor = actorOf(req);
    const context = (req as { auth_context?: { actor_type?: string } }).auth_context;
    if (!actor || context?.actor_type !== "user") {
      throw accessError(
        "FORBIDDEN",
        "role_needs_person",
        "Papéis e acessos só mudam por uma pessoa, não por chave de API.",
      );
    }
    await check(req, actor);
    next();
  };
}

async function demand(
  req: MedusaRequest,
  actor: Actor,
  actions: Awaited<ReturnType<typeof actionsOfRoles>>,
): Promise<void> {
  if (!(await holdsAll(req.scope, actor.roleIds, actions))) {
    throw accessError(
      "FORBIDDEN",
      "role_beyond_own",
      "Isto vai além do que o seu papel permite. Peça a quem é proprietário da loja.",
    );
  }
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

const bodyOf = (req: MedusaRequest): Record<string, unknown> => (req.body ?? {}) as Record<string, unknown>;

/** The roles that a body names, as ids or as parents. */
const rolesInBody: Check = async (req, actor) => {
  const { roles, parent_id, parent_ids } = bodyOf(req);
  await demand(
    req,
    actor,
    await actionsOfRoles(req.scope, [...listOf(roles), ...listOf(parent_id), ...listOf(parent_ids)]),
  );
};

const policiesInBody: Check = async (req, actor) => {
  const { policies, policy_ids } = bodyOf(req);
  await demand(req, actor, await actionsOfPolicies(req.scope, [...listOf(policies), ...listOf(policy_ids)]));
};

/** The role of the address, which code may keep. */
const roleOfPath: Check = async (req, actor) => {
  const id = req.params.id ?? "";
  if (builtInRole(id)) {
    throw accessError(
      "FORBIDDEN",
      "role_built_in",
      "Este papel vem com o sistema e não muda. Crie outro papel com o que precisa.",
    );
  }
  await demand(req, actor, await actionsOfRoles(req.scope, [id]));
};

/** The user of the address: nobody changes, resets or deletes one who can do more. */
const userOfPath: Check = async (req, actor) => {
  const id = req.params.id ?? "";
  if (id !== actor.userId) {
    await demand(req, actor, await actionsOfRoles(req.scope, await rolesOfUser(req.scope, id)));
  }
};

const inviteOfPath: Check = async (req, actor) =>
  demand(req, actor, await actionsOfRoles(req.scope, await rolesOfInvite(req.scope, req.params.id ?? "")));

async function keepAnOwner(req: MedusaRequest, leaving: readonly string[]): Promise<void> {
  const wasOwner = await Promise.all(leaving.map((id) => rolesOfUser(req.scope, id)));
  const owns = wasOwner.some((roles) => roles.includes(OWNER_ROLE_ID));
  if (owns && (await otherOwners(req.scope, leaving)) === 0) {
    throw accessError(
      "NOT_ALLOWED",
      "owner_last",
      "A loja ficaria sem proprietário. Dê este papel a outra pessoa antes.",
    );
  }
}

const userStays: Check = (req) => keepAnOwner(req, [req.params.id ?? ""]);

const ownerStays: Check = async (req) => {
  const roles = req.params.role_id ? [req.params.role_id] : listOf(bodyOf(req).roles);
  if (roles.includes(OWNER_ROLE_ID)) {
    await keepAnOwner(req, [req.params.id ?? ""]);
  }
};

const ownersStay: Check = async (req) => {
  if (req.params.id === OWNER_ROLE_ID) {
    await keepAnOwner(req, listOf(bodyOf(req).users));
  }
};

const nothingMore: Check = async () => undefined;

const at = (route: string, ...checks: Check[]): MiddlewareRoute => {
  const [method, matcher] = route.split(" ") as ["POST", string];
  return { matcher, methods: [method], middlewares: checks.map(guard) };
};

/** Where an owner may leave: of two who take each other's role at once, one waits for the other's answer. */
const atOwners = (route: string, ...checks: Check[]): MiddlewareRoute => {
  const { middlewares = [], ...where } = at(route, ...checks);
  const turn = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) =>
    inTurn(req, res, next, { key: "mestres-owners" });
  return { ...where, middlewares: [turn, ...middlewares] };
};

/** Everything by which a person could get, or give, more than they have. */
export const grantGuards: MiddlewareRoute[] = [
  at("POST /admin/invites", rolesInBody),
  at("GET /admin/invites/:id", inviteOfPath),
  at("DELETE /admin/invites/:id", inviteOfPath),
  at("POST /admin/invites/:id/resend", inviteOfPath),
  at("POST /admin/users/:id", userOfPath),
  atOwners("DELETE /admin/users/:id", userOfPath, userStays),
  at("POST /admin/users/:id/reset-password", userOfPath),
  at("POST /admin/users/:id/roles", userOfPath, rolesInBody),
  atOwners("DELETE /admin/users/:id/roles", userOfPath, rolesInBody, ownerStays),
  atOwners("DELETE /admin/users/:id/roles/:role_id", userOfPath, ownerStays),
  at("POST /admin/rbac/roles", rolesInBody, policiesInBody),
  at("POST /admin/rbac/roles/:id", roleOfPath, rolesInBody, policiesInBody),
  at("DELETE /admin/rbac/roles/:id", roleOfPath),
  { matcher: "/admin/rbac/roles/:id", methods: ["DELETE"], middlewares: [deleteRole] },
  at("POST /admin/rbac/roles/:id/policies", roleOfPath, policiesInBody),
  at("DELETE /admin/rbac/roles/:id/policies/:policy_id", roleOfPath),
  at("POST /admin/rbac/roles/:id/users", nothingMore),
  atOwners("DELETE /admin/rbac/roles/:id/users", ownersStay),
];
