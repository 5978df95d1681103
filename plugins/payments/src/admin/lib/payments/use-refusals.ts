import { useList } from "@mestres/admin-kit";
import { paymentKeys } from "./keys";
import type { Refusal } from "./types";

/** Webhooks that were turned away, newest first. */
export function useRefusals(query: object) {
  return useList<{ refusals: Refusal[]; count?: number }>(
    paymentKeys.refusals,
    "/admin/payments-br/refusals",
    query,
  );
}
