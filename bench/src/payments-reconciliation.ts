import { setTimeout as sleep } from "node:timers/promises";
import { query } from "@mestres/testing/database/query";
import { progress, round } from "./report.ts";
import type { Shop } from "./shops.ts";

const CHARGES = 10_000;
const CREATORS = 20;
/** Longer than the job's own pause: it runs each minute. */
const GIVE_UP_MS = 8 * 60_000;
const CREDENTIALS = Buffer.from("mestres-demo:mestres-demo").toString("base64");

export type ReconciliationFigures = {
  charges: number;
  /** From the job's first charge to its last. */
  seconds: number;
  /** Charges still due at the end. */
  left: number;
  before_mb: number;
  peak_mb: number;
};

/** Lets the shop's own job ask the sandbox about 10,000 open charges, all due at once. */
export async function measureReconciliation(shop: Shop): Promise<ReconciliationFigures> {
  const txids = Array.from({ length: CHARGES }, (_, index) => `BENCH${String(index).padStart(27, "0")}`);
  progress(`${CHARGES} charges at the PSP`);
  await createCobs(shop.sandboxUrl ?? "", txids);
  await query(
    shop.databaseUrl,
    `INSERT INTO pix_charge (id, txid, session_id, amount, state, expires_at, next_check_at)
     SELECT 'pixch_' || t, t, 'payses_' || t, 1000, 'active', now() + interval '1 day', now() FROM unnest($1::text[]) t`,
    [txids],
  );
  const before = shop.residentMb();
  progress("the job");
  let peak = before;
  let began: number | undefined;
  let ended = Date.now();
  let left = CHARGES;
  const deadline = Date.now() + GIVE_UP_MS;
  while (left > 0 && Date.now() < deadline) {
    await sleep(250);
    left = await countDue(shop);
    peak = Math.max(peak, shop.residentMb());
    if (left < CHARGES) {
      began ??= Date.now();
    }
    ended = Date.now();
  }
  return {
    charges: CHARGES,
    seconds: round((ended - (began ?? ended)) / 1000, 1),
    left,
    before_mb: before,
    peak_mb: peak,
  };
}

/** Charges that nobody has asked about: each look moves the next one ahead. */
async function countDue(shop: Shop): Promise<number> {
  const [row] = await query<{ due: number }>(
    shop.databaseUrl,
    `SELECT count(*)::int AS due FROM pix_charge WHERE txid LIKE 'BENCH%' AND next_check_at <= now()`,
  );
  return row?.due ?? 0;
}

/** Asks the PSP for the charges as the shop would have, by Bacen's API. */
async function createCobs(sandboxUrl: string, txids: readonly string[]): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/pix/oauth/token`, {
    method: "POST",
    headers: { authorization: `Basic ${CREDENTIALS}`, "content-type": "application/json" },
    body: JSON.stringify({ grant_type: "client_credentials" }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const waiting = [...txids];
  const creator = async () => {
    for (let txid = waiting.pop(); txid !== undefined; txid = waiting.pop()) {
      const response = await fetch(`${sandboxUrl}/pix/v2/cob/${txid}`, {
        method: "PUT",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({
          calendario: { expiracao: 86_400 },
          valor: { original: "10.00" },
          chave: "pix@mestres.cafe",
        }),
      });
      if (!response.ok) {
        throw new Error(`PUT /cob answered ${response.status}: ${await response.text()}`);
      }
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: CREATORS }, creator));
}
