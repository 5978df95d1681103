import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { paymentKeys } from "./keys";
import type { Period } from "./period";
import type { SettlementDay, SettlementTotals } from "./types";

/** What was settled in a period, per local day and method. */
export function useSettlements(period: Period) {
  return useQuery({
    queryKey: paymentKeys.settlements(period),
    queryFn: () =>
      sdk.client.fetch<{ days: SettlementDay[]; totals: SettlementTotals }>(
        "/admin/payments-br/settlements",
        { query: period },
      ),
    placeholderData: keepPreviousData,
  });
}
