import { useList, type Period } from "@mestres/admin-kit";
import { paymentKeys } from "./keys";
import type { SettlementDay, SettlementTotals } from "./types";

/** What was settled in a period, per local day and method. */
export function useSettlements(period: Period) {
  return useList<{ days: SettlementDay[]; totals: SettlementTotals }>(
    paymentKeys.settlements,
    "/admin/payments-br/settlements",
    period,
  );
}
