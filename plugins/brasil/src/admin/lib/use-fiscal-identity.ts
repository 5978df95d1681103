import { sdk } from "@mestres/admin-kit";
import { useQuery } from "@tanstack/react-query";
import type { StaffFiscalIdentityView } from "../../modules/fiscal-identity/types";

type Answer = { fiscal_identity: StaffFiscalIdentityView | null };

/** The fiscal identity of an order or a customer; null when there is none. */
export function useFiscalIdentity(owner: "orders" | "customers", id: string) {
  return useQuery({
    queryKey: ["mestres", "fiscal-identity", owner, id],
    queryFn: async () =>
      (await sdk.client.fetch<Answer>(`/admin/${owner}/${id}/fiscal-identity`)).fiscal_identity,
  });
}
