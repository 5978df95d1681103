import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readSql } from "@mestres/platform/lib/sql";
import { chargeLockKey } from "../../lib/charge-context";
import { pixError } from "../../lib/errors";

const COLLECTION = `
  SELECT coalesce(s.payment_collection_id, c.payment_collection_id) AS id
    FROM pix_charge c LEFT JOIN payment_session s ON s.id = c.session_id AND s.deleted_at IS NULL
   WHERE c.txid = ? AND c.deleted_at IS NULL`;

/** The key under which this charge is settled. @throws MedusaError `pix_not_found` */
export const findChargeLockStep = createStep(
  "find-charge-lock",
  async ({ txid }: { txid: string }, { container }) => {
    const [collection] = await readSql<{ id: string | null }>(container, COLLECTION, [txid]);
    if (!collection) {
      throw pixError("NOT_FOUND", "pix_not_found", `Não há cobrança PIX com o txid ${txid}.`);
    }
    return new StepResponse({ key: chargeLockKey(collection.id, txid) });
  },
);
