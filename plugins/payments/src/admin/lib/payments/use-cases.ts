import { sdk, useChange, useList } from "@mestres/admin-kit";
import { useQuery } from "@tanstack/react-query";
import { MONEY, paymentKeys } from "./keys";
import type { PaymentCase, Resolution } from "./types";

const PATH = "/admin/payments-br/cases";

type CasesAnswer = { cases: PaymentCase[]; count: number };

/** One page of the queue of decisions, newest first. Not asked for while it is not `wanted`. */
export function useCases(query: object, wanted = true) {
  return useList<CasesAnswer>(paymentKeys.cases, PATH, query, { enabled: wanted });
}

/** One case, open or settled; null when there is none. */
export function useCase(id: string | null) {
  return useQuery({
    queryKey: [...paymentKeys.cases, { id }],
    queryFn: async () =>
      (await sdk.client.fetch<CasesAnswer>(PATH, { query: { id: id ?? "" } })).cases[0] ?? null,
    enabled: id !== null,
  });
}

/** Settles a case. Everything about payments and orders is read again: a decision moves money. */
export function useSettleCase(id: string) {
  return useChange(
    (body: { resolution: Resolution; note?: string }) =>
      sdk.client.fetch<{ case: PaymentCase }>(`${PATH}/${id}/settle`, { method: "POST", body }),
    MONEY,
  );
}
