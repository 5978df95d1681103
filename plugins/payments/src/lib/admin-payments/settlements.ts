import type { MedusaContainer } from "@medusajs/framework/types";
import { addDays, localDate } from "@mestres/platform/lib/clock";
import { readSql } from "@mestres/platform/lib/sql";
import type { PaymentMethod } from "../records/types";

const DEFAULT_DAYS = 30;

/** Sums in centavos; what left us counts negative. */
export type SettlementSums = { gross: number; fee: number; net: number; count: number };
export type SettlementDay = SettlementSums & {
  /** Local dates of São Paulo. */
  occurred_on: string;
  expected_on: string;
  method: PaymentMethod;
};

/** Money that moved at the providers, per local day and method; the last thirty days by default. */
export async function listSettlementDays(
  container: MedusaContainer,
  query: { from?: string; to?: string },
  now: Date = new Date(),
): Promise<{ days: SettlementDay[]; totals: SettlementSums; from: string; to: string }> {
  const to = query.to ?? localDate(now);
  const from = query.from ?? addDays(to, 1 - DEFAULT_DAYS);
  const days = await readSql<SettlementDay>(
    container,
    `SELECT occurred_on, expected_on, method::text, sum(gross)::float8 AS gross, sum(fee)::float8 AS fee,
            sum(net)::float8 AS net, count(*)::int AS count
       FROM payment_settlement
      WHERE deleted_at IS NULL AND occurred_on BETWEEN ? AND ?
      GROUP BY occurred_on, expected_on, method
      ORDER BY occurred_on DESC, expected_on DESC, method`,
    [from, to],
  );
  const totals = days.reduce<SettlementSums>(
    (sum, day) => ({
      gross: sum.gross + day.gross,
      fee: sum.fee + day.fee,
      net: sum.net + day.net,
      count: sum.count + day.count,
    }),
    { gross: 0, fee: 0, net: 0, count: 0 },
  );
  return { days, totals, from, to };
}
