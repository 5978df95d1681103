import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { runSql } from "@mestres/platform/lib/sql";
import type { Rate, RateSourceName } from "../../features/freight/domain/rates/table";
import type { RateKey } from "../../features/freight/domain/rates/refresh-run";

/** Lines that one statement writes. */
const CHUNK = 500;

/** Writes lines; those with the same service, range and weight are replaced. */
export async function upsertRates(
  context: Context,
  rates: readonly Rate[],
  source: RateSourceName,
): Promise<void> {
  for (let i = 0; i < rates.length; i += CHUNK) {
    const chunk = rates.slice(i, i + CHUNK);
    await runSql(
      context,
      `insert into freight_rate (id, service, cep_start, cep_end, max_grams, amount, days, source, refreshed_at)
       values ${chunk.map(() => "(?, ?, ?, ?, ?, ?, ?, ?, now())").join(", ")}
       on conflict (service, cep_start, cep_end, max_grams) where deleted_at is null do update
         set amount = excluded.amount, days = excluded.days, source = excluded.source,
             refreshed_at = excluded.refreshed_at, updated_at = now()`,
      chunk.flatMap(({ service, cep_start, cep_end, max_grams, amount, days }) => [
        generateEntityId(undefined, "frate"),
        service,
        cep_start,
        cep_end,
        max_grams,
        amount,
        days,
        source,
      ]),
    );
  }
}

/** Takes lines out. */
export async function removeRates(context: Context, keys: readonly RateKey[]): Promise<void> {
  for (const { service, cep_start, cep_end, max_grams } of keys) {
    await runSql(
      context,
      "delete from freight_rate where service = ? and cep_start = ? and cep_end = ? and max_grams = ?",
      [service, cep_start, cep_end, max_grams],
    );
  }
}
