import { setTimeout as sleep } from "node:timers/promises";
import { ok, type Client } from "@mestres/testing/app/client";
import { query } from "@mestres/testing/database/query";
import type { PaymentSession } from "./purchase.ts";
import { median, round } from "./report.ts";
import type { Shop } from "./shops.ts";

const GIVE_UP_MS = 180_000;

export type WebhookFigures = {
  orders: number;
  /** Orders captured a second, from the first webhook to the last capture. */
  settled_per_second: number;
  median_ms: number;
  p95_ms: number;
  /** Paid at the bank and not captured in time. */
  missing: number;
};

/**
 * Pays orders at the sandbox's bank, whose webhooks reach the shop, and reads from the shop's database how long
 * each took from the webhook's row to the captured payment.
 *
 * @param perSecond payments a second; all at once when absent
 */
export async function measureWebhooks(
  shop: Shop,
  sandbox: Client,
  sessions: readonly PaymentSession[],
  perSecond?: number,
): Promise<WebhookFigures> {
  const payments = sessions.map(async ({ data: { pixCopiaECola } }, index) => {
    if (perSecond) {
      await sleep((index * 1000) / perSecond);
    }
    await ok(sandbox("/control/pix/pay", { json: { pixCopiaECola } }));
  });
  await Promise.all(payments);
  const txids = sessions.map(({ data }) => data.txid ?? "");
  const deadline = Date.now() + GIVE_UP_MS;
  let rows = await readTimes(shop, txids);
  while (rows.length < txids.length && Date.now() < deadline) {
    await sleep(500);
    rows = await readTimes(shop, txids);
  }
  const waits = rows.map(({ arrived, captured }) => captured - arrived).sort((a, b) => a - b);
  const first = Math.min(...rows.map(({ arrived }) => arrived));
  const last = Math.max(...rows.map(({ captured }) => captured));
  return {
    orders: txids.length,
    settled_per_second: rows.length ? round((rows.length * 1000) / (last - first)) : 0,
    median_ms: rows.length ? Math.round(median(waits)) : 0,
    p95_ms: Math.round(waits[Math.ceil(waits.length * 0.95) - 1] ?? GIVE_UP_MS),
    missing: txids.length - rows.length,
  };
}

/** Epoch milliseconds of the database's clock. */
function readTimes(shop: Shop, txids: string[]): Promise<{ arrived: number; captured: number }[]> {
  return query(
    shop.databaseUrl,
    `SELECT extract(epoch FROM min(n.created_at))::float8 * 1000 AS arrived,
            extract(epoch FROM c.captured_at)::float8 * 1000 AS captured
       FROM pix_charge c JOIN pix_notification n USING (txid)
      WHERE c.txid = ANY ($1) AND c.captured_at IS NOT NULL GROUP BY c.txid, c.captured_at`,
    [txids],
  );
}
