import { isDate } from "../local-time.js";
import type { World } from "../world.js";
import { ageCharge } from "./charges.js";
import { presentRow } from "./present.js";

/**
 * GET /v1/charges: charges of a period of local dates, oldest first.
 * @returns the list, or the name of the query parameter at fault
 */
export function listEfiCharges(world: World, query: URLSearchParams) {
  const [begin, end] = [query.get("begin_date"), query.get("end_date")];
  if (query.get("charge_type") !== "billet") {
    return "charge_type";
  }
  if (!isDate(begin)) {
    return "begin_date";
  }
  if (!isDate(end) || end < begin) {
    return "end_date";
  }
  const limit = Number(query.get("limit") ?? 100);
  const page = Number(query.get("page") ?? 1);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return "limit";
  }
  if (!Number.isInteger(page) || page < 1) {
    return "page";
  }
  const offset = Number(query.get("offset") ?? (page - 1) * limit);
  const by = query.get("date_of") ?? "creation";
  if (by !== "creation" && by !== "payment") {
    return "date_of";
  }
  const rows = Object.values(world.state.efiCharges)
    .map((charge) => ageCharge(world, charge))
    .filter((charge) => {
      const day = (by === "payment" ? charge.paidAt : charge.createdAt)?.slice(0, 10);
      return (
        day !== undefined &&
        day >= begin &&
        day <= end &&
        (!query.has("status") || charge.status === query.get("status")) &&
        (!query.has("custom_id") || charge.customId === query.get("custom_id"))
      );
    });
  return {
    data: rows.slice(offset, offset + limit).map(presentRow),
    params: {
      begin_date: `${begin}T00:00:00.000Z`,
      end_date: `${end}T00:00:00.000Z`,
      pagination: { limit, offset, page },
    },
  };
}
