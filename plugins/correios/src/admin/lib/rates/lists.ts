import { SERVICE_IDS } from "../../../features/services/domain/ids";
import type { ListQuery } from "@mestres/admin-kit/lib";
import { ESTIMATE_STATES, RATE_SOURCES } from "./types";

/** What `GET /admin/correios/rates` can be asked for. */
export const RATES = {
  limit: 20,
  search: true,
  sorts: ["service", "cep_start", "max_grams", "amount", "days", "refreshed_at"],
  many: { service: SERVICE_IDS, source: RATE_SOURCES },
};

/** The table is searched by a CEP, or by the digits that it begins with. */
export function ratesQueryOf({ q, ...query }: ListQuery): ListQuery {
  const digits = String(q ?? "")
    .replace(/\D/g, "")
    .slice(0, 8);
  return { ...query, ...(digits && { q: digits }) };
}

/** What `GET /admin/correios/estimates` can be asked for. */
export const ESTIMATES = { limit: 20, many: { state: ESTIMATE_STATES } };
