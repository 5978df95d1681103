import type { MedusaRequest } from "@medusajs/framework/http";
import { FeatureFlag } from "@medusajs/framework/utils";
import { holds } from "../access/holdings";
import { actorOf } from "../access/live-roles";
import type { Policy } from "./policies";

/** Whether whoever makes an admin request has a policy at this moment; everybody has, where roles are not in use. */
export async function may(req: MedusaRequest, policy: Policy): Promise<boolean> {
  if (!FeatureFlag.isFeatureEnabled("rbac")) {
    return true;
  }
  const actor = actorOf(req);
  return actor !== undefined && holds(req.scope, actor.roleIds, policy);
}
