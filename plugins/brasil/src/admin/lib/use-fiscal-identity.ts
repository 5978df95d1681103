import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

/** As `GET /admin/orders/:id/fiscal-identity` and the same of customers answer it. */
export type FiscalIdentity = {
  kind: "cpf" | "cnpj";
  document_masked: string;
  name: string;
  state_registration: string | null;
};

/** The fiscal identity of an order or a customer; null when there is none. */
export function useFiscalIdentity(owner: "orders" | "customers", id: string) {
  return useQuery({
    queryKey: ["mestres", "fiscal-identity", owner, id],
    queryFn: async () => {
      const path = `/admin/${owner}/${id}/fiscal-identity`;
      return (await sdk.client.fetch<{ fiscal_identity: FiscalIdentity | null }>(path)).fiscal_identity;
    },
  });
}
