import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { paymentKeys } from "./keys";
import type { CasesQuery } from "./query";
import type { PaymentCase, Resolution } from "./types";

const PATH = "/admin/payments-br/cases";

type CasesAnswer = { cases: PaymentCase[]; count: number };

const fetchCases = (query: CasesQuery | { id: string }) => sdk.client.fetch<CasesAnswer>(PATH, { query });

/** One page of the queue of decisions, newest first. */
export function useCases(query: CasesQuery) {
  return useQuery({
    queryKey: paymentKeys.cases(query),
    queryFn: () => fetchCases(query),
    placeholderData: keepPreviousData,
  });
}

/** One case, open or settled; null when there is none. */
export function useCase(id: string | null) {
  return useQuery({
    queryKey: paymentKeys.cases({ id }),
    queryFn: async () => (await fetchCases({ id: id ?? "" })).cases[0] ?? null,
    enabled: id !== null,
  });
}

/** Settles a case. Everything about payments and orders is read again: a decision moves money. */
export function useSettleCase(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { resolution: Resolution; note?: string }) =>
      sdk.client.fetch<{ case: PaymentCase }>(`${PATH}/${id}/settle`, { method: "POST", body }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: paymentKeys.root });
      await client.invalidateQueries({ queryKey: ["orders"] });
    },
  });
}
