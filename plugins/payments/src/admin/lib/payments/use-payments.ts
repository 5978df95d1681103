import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { paymentKeys } from "./keys";
import type { PaymentsQuery } from "./query";
import type { PaymentRow } from "./types";

/** One page of charges of every method; the page before stays in sight while the next is fetched. */
export function usePayments(query: PaymentsQuery) {
  return useQuery({
    queryKey: paymentKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<{ payments: PaymentRow[]; count: number }>("/admin/payments-br", { query }),
    placeholderData: keepPreviousData,
  });
}
