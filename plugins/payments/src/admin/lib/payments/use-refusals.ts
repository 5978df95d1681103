import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { paymentKeys } from "./keys";
import type { Refusal } from "./types";

/** Webhooks that were turned away, newest first. */
export function useRefusals(query: { limit: number; offset: number }) {
  return useQuery({
    queryKey: paymentKeys.refusals(query),
    queryFn: () =>
      sdk.client.fetch<{ refusals: Refusal[]; count?: number }>("/admin/payments-br/refusals", { query }),
    placeholderData: keepPreviousData,
  });
}
