import { z } from "@medusajs/framework/zod";
import { paging, several, sortBy } from "@mestres/platform/lib/list-query";
import { PROVIDER_CHARGE_STATES } from "../charges/state-names";
import { PAYMENT_FLAGS } from "./flags";
import { CASE_KINDS, PAYMENT_METHODS } from "../records/types";

const localDay = z.iso.date();
/** A local day, or an instant in ISO for whoever counts days elsewhere. */
const dayOrInstant = z
  .string()
  .refine((text) => isLocalDay(text) || (text.includes("T") && !Number.isNaN(Date.parse(text))));

/** Columns that the list of payments can be sorted by. */
export const PAYMENT_SORTS = [
  "created_at",
  "expires_at",
  "paid_at",
  "amount",
  "display_id",
  "state",
  "method",
] as const;

export const PaymentsQuery = z.strictObject({
  ...paging(),
  method: several(PAYMENT_METHODS),
  state: several(PROVIDER_CHARGE_STATES),
  flag: z.enum(PAYMENT_FLAGS).optional(),
  /** When the payment was begun, both ends included; days are those of São Paulo. */
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  q: z.string().trim().max(100).optional(),
  order: sortBy(PAYMENT_SORTS, "-created_at"),
});
export type PaymentsQueryInput = z.infer<typeof PaymentsQuery>;

export const CasesQuery = z.strictObject({
  ...paging(),
  id: z.string().max(100).optional(),
  state: z.enum(["open", "settled"]).optional(),
  kind: several(CASE_KINDS),
  order_id: z.string().max(100).optional(),
});

export const SettlementsQuery = z.strictObject({ from: localDay.optional(), to: localDay.optional() });

export const RefusalsQuery = z.strictObject(paging());

/** Whether a limit of the list names a local day, and not an instant. */
export function isLocalDay(limit: string): boolean {
  return localDay.safeParse(limit).success;
}
