import { useMemo } from "react";
import { usePermissions, type Permissions } from "./core-permissions";

/** "payment_case:settle": a resource, and what is done to it, as a plugin's table of policies names it. */
export type Policy = `${string}:${string}`;

/** A policy, or several of which one is enough. */
export type Needs = Policy | readonly Policy[];

/** Whether somebody with these permissions has what is needed. */
export function allows(permissions: Permissions, needs: Needs): boolean {
  return permissions === "all" || [needs].flat().some((policy) => permissions?.has(policy) ?? false);
}

/**
 * What the person at the dashboard may do. A screen asks before it shows what the server would refuse:
 *
 * ```tsx
 * const { may } = useMay();
 * return may("payment_case:settle") ? <SettleForm … /> : <CaseFacts … />;
 * ```
 *
 * @returns `known`: whether the server has answered; until it has, nothing may be done
 */
export function useMay() {
  const permissions = usePermissions();
  return useMemo(
    () => ({
      known: permissions !== undefined,
      may: (needs: Needs): boolean => allows(permissions, needs),
    }),
    [permissions],
  );
}
