import { useList } from "@mestres/admin-kit";
import { paymentKeys } from "./keys";
import type { PaymentRow } from "./types";

/** One page of charges of every method. */
export function usePayments(query: object) {
  return useList<{ payments: PaymentRow[]; count: number }>(paymentKeys.list, "/admin/payments-br", query);
}
