import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { FeatureFlag } from "@medusajs/framework/utils";
import { actionsOfRoles, holdsAll, rolesOfInvite } from "./holdings";
import { actorOf } from "./live-roles";

type Invite = { id: string; token?: string };

/**
 * The list of invitations carries their tokens, for the link to copy: those of invitations to more than the reader has
 * are left out, or they would accept them for themselves.
 */
async function hideTokens(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const actor = actorOf(req);
  const answer = res.json.bind(res);
  if (!actor || !FeatureFlag.isFeatureEnabled("rbac")) {
    return next();
  }
  const seen = async (invite: Invite): Promise<Invite> => {
    const roles = await rolesOfInvite(req.scope, invite.id);
    const within = await holdsAll(req.scope, actor.roleIds, await actionsOfRoles(req.scope, roles));
    return within ? invite : { ...invite, token: undefined };
  };
  res.json = (body: unknown) => {
    const { invites } = (body ?? {}) as { invites?: Invite[] };
    if (!invites) {
      return answer(body);
    }
    void Promise.all(invites.map(seen))
      .then((shown) => answer({ ...(body as object), invites: shown }))
      .catch(next);
    return res;
  };
  next();
}

export const inviteTokenMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/invites", methods: ["GET"], middlewares: [hideTokens] },
];
