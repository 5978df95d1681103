import type { World } from "../world.js";
import { findPayment } from "./payments.js";
import { presentPayment } from "./present.js";
import type { MpPayment } from "./types.js";

const DATES: Record<string, (payment: MpPayment) => string | null> = {
  date_created: (payment) => payment.createdAt,
  date_last_updated: (payment) => payment.updatedAt,
  date_approved: (payment) => payment.approvedAt,
};

/** GET /v1/payments/search: by reference, status, method and a range of one of the dates; newest first unless told otherwise. */
export function searchPayments(world: World, query: URLSearchParams, base: string) {
  const limit = Math.min(1_000, Math.max(1, Number(query.get("limit") ?? 30) || 30));
  const offset = Math.max(0, Number(query.get("offset") ?? 0) || 0);
  const dateOf = DATES[query.get("range") ?? "date_created"] ?? DATES.date_created;
  const sortBy = DATES[query.get("sort") ?? "date_created"] ?? DATES.date_created;
  const direction = query.get("criteria") === "asc" ? 1 : -1;
  const [begin, end] = [Date.parse(query.get("begin_date") ?? ""), Date.parse(query.get("end_date") ?? "")];
  const matches = (name: string, value: string | null) => !query.has(name) || query.get(name) === value;
  const found = Object.keys(world.state.mercadopago.payments)
    .flatMap((id) => findPayment(world, id) ?? [])
    .filter((payment) => {
      const at = Date.parse(dateOf?.(payment) ?? "");
      return (
        matches("external_reference", payment.externalReference) &&
        matches("status", payment.status) &&
        matches("payment_method_id", payment.methodId) &&
        (Number.isNaN(begin) || at >= begin) &&
        (Number.isNaN(end) || at <= end)
      );
    })
    .sort((a, b) => direction * ((sortBy?.(a) ?? "").localeCompare(sortBy?.(b) ?? "") || a.id - b.id));
  return {
    paging: { total: found.length, limit, offset },
    results: found.slice(offset, offset + limit).map((payment) => presentPayment(payment, base)),
  };
}
