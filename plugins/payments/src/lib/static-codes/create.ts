import { generateEntityId } from "@medusajs/framework/utils";
import type PixModuleService from "../../modules/pix/service";
import type { PixStaticCodeRow } from "../../modules/pix/service";
import { buildStaticBrCode } from "../br-code";
import { pixError } from "../errors";
import type { PixSettings } from "../psp/settings";

/** What staff says of a code for the counter. Amount in centavos; without it the payer types it. */
export type NewStaticCode = { label: string; amount?: number; created_by?: string };

/** 25 characters is what a static code can carry; a ULID has 26, its first one is the same for centuries. */
const TXID_LENGTH = 25;

/**
 * Makes a code for the counter with an identifier of its own, so that what
 * comes in by it can be told from the rest.
 *
 * @throws MedusaError `pix_not_configured` | `pix_br_code_invalid`
 */
export async function createStaticCode(
  store: PixModuleService,
  settings: Pick<PixSettings, "chave" | "merchant_name" | "merchant_city">,
  { label, amount, created_by: createdBy }: NewStaticCode,
): Promise<PixStaticCodeRow> {
  if (!settings.chave) {
    throw pixError("UNEXPECTED_STATE", "pix_not_configured", "PIX sem configuração: falta Chave PIX.");
  }
  const id = generateEntityId(undefined, "pixst");
  const txid = id.slice(-TXID_LENGTH);
  return store.createPixStaticCodes({
    id,
    txid,
    label,
    amount: amount ?? null,
    created_by: createdBy ?? null,
    pix_copia_e_cola: buildStaticBrCode({
      key: settings.chave,
      merchantName: settings.merchant_name,
      merchantCity: settings.merchant_city,
      amountCentavos: amount,
      txid,
    }),
  });
}
