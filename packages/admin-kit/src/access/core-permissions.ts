import { useQuery } from "@tanstack/react-query";
import { sdk } from "../data/sdk";

/**
 * The keys and the time by which the dashboard itself keeps these two answers: what it asked already is not asked again.
 * Should it keep them elsewhere one day, they are asked for once more, and nothing else changes.
 */
const FLAGS = ["admin", "feature-flags"];
const PERMISSIONS = ["me-permissions"];
const FRESH_MS = 5 * 60 * 1000;

const named = ({ permissions }: { permissions: string[] }) => new Set(permissions);

/** What the person at the dashboard may do: everything, or what is named; undefined while it is not known. */
export type Permissions = "all" | ReadonlySet<string> | undefined;

/**
 * Asks the server what the person at the dashboard may do. Everything where the shop uses no roles; everything, too, where
 * the answer does not come: the server refuses on its own what may not be done.
 */
export function usePermissions(): Permissions {
  const flags = useQuery({
    queryKey: FLAGS,
    queryFn: async () =>
      (await sdk.client.fetch<{ feature_flags: Record<string, boolean> }>("/admin/feature-flags"))
        .feature_flags,
    staleTime: FRESH_MS,
  });
  const rolesInUse = flags.data?.rbac === true;
  const mine = useQuery({
    queryKey: PERMISSIONS,
    queryFn: () => sdk.client.fetch<{ permissions: string[] }>("/admin/rbac/me/permissions"),
    staleTime: FRESH_MS,
    enabled: rolesInUse,
    select: named,
  });
  if (flags.isPending || (rolesInUse && mine.isPending)) {
    return undefined;
  }
  return (rolesInUse && mine.data) || "all";
}
