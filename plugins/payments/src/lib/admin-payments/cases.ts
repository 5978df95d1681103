import type { MedusaContainer } from "@medusajs/framework/types";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { PaymentCaseRow } from "../../modules/payment-records/service";
import { resolutionsOf } from "../cases/resolutions";
import { PAYMENT_RECORDS } from "../records/store";
import type { CaseKind, CaseResolution, CaseResult } from "../records/types";
import { displayIds } from "./display-ids";

/** A case as staff sees it. Amounts in centavos. */
export type ListedCase = Pick<
  PaymentCaseRow,
  | "id"
  | "kind"
  | "method"
  | "provider_id"
  | "order_id"
  | "reference"
  | "amount"
  | "expected"
  | "state"
  | "resolution"
  | "note"
  | "settled_by"
  | "settled_at"
  | "created_at"
> & {
  display_id: number | null;
  result: CaseResult | null;
  /** What can be decided about it; empty once it is settled. */
  resolutions: CaseResolution[];
};

type Filter = {
  id?: string;
  state?: "open" | "settled";
  kind?: CaseKind[];
  order_id?: string;
  limit: number;
  offset: number;
};

/** Cases, newest first. */
export async function listCases(
  container: MedusaContainer,
  { limit, offset, ...given }: Filter,
): Promise<{ cases: ListedCase[]; count: number }> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const [rows, count] = await records.listAndCountPaymentCases(filters, {
    take: limit,
    skip: offset,
    order: { created_at: "DESC" },
  });
  const numbers = await displayIds(
    container,
    rows.map((row) => row.order_id),
  );
  return { cases: rows.map((row) => listedCase(row, numbers)), count };
}

/** @param numbers display ids by order id */
export function listedCase(row: PaymentCaseRow, numbers: ReadonlyMap<string, number>): ListedCase {
  return {
    id: row.id,
    kind: row.kind,
    method: row.method,
    provider_id: row.provider_id,
    order_id: row.order_id,
    display_id: numbers.get(row.order_id ?? "") ?? null,
    reference: row.reference,
    amount: row.amount,
    expected: row.expected,
    state: row.state,
    resolution: row.resolution,
    note: row.note,
    result: row.result as CaseResult | null,
    settled_by: row.settled_by,
    settled_at: row.settled_at,
    created_at: row.created_at,
    resolutions: row.state === "open" ? resolutionsOf(row) : [],
  };
}
