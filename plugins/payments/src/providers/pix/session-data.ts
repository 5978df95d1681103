import { unreadableAnswer } from "@mestres/platform/lib/http-client";
import { buildDynamicBrCode, parseBrCode } from "../../lib/br-code";
import { pixError } from "../../lib/errors";
import type { Cob } from "../../lib/psp/cob";
import { isTxid, txidFromSessionId } from "../../lib/txid";

/** `data` of a PIX payment session, readable by any client of the store API. */
export type PixSessionData = {
  txid: string;
  /** What the payer scans or pastes. */
  pixCopiaECola: string;
  /** ISO instant. */
  expiresAt: string;
  amountCentavos: number;
  revision: number;
  /** Once paid. */
  e2eid?: string;
  paidAt?: string;
};

type Merchant = { merchant_name: string; merchant_city: string };

/**
 * The session data for a cob. A copia e cola that a bank could not read is as
 * bad as no answer.
 *
 * @throws OutsideServiceError `service_bad_answer`
 */
export function sessionDataOf(cob: Cob, merchant: Merchant): PixSessionData {
  return {
    txid: cob.txid,
    pixCopiaECola: copiaECola(cob, merchant),
    expiresAt: cob.expiresAt.toISOString(),
    amountCentavos: cob.amountCentavos,
    revision: cob.revision,
    ...paymentOf(cob),
  };
}

/** The fields that a payment adds. */
export function paymentOf(cob: Cob): Pick<PixSessionData, "e2eid" | "paidAt"> {
  const [first] = cob.receipts;
  return first ? { e2eid: first.e2eid, paidAt: first.paidAt.toISOString() } : {};
}

/**
 * The txid of a session from what Medusa hands to a provider.
 *
 * @throws MedusaError `pix_session_invalid`
 */
export function txidOf(data: Record<string, unknown> | undefined): string {
  if (typeof data?.txid === "string" && isTxid(data.txid)) {
    return data.txid;
  }
  if (typeof data?.session_id === "string") {
    return txidFromSessionId(data.session_id);
  }
  throw pixError("INVALID_DATA", "pix_session_invalid", "Esta sessão de pagamento não tem uma cobrança PIX.");
}

function copiaECola(cob: Cob, merchant: Merchant): string {
  if (!cob.pixCopiaECola && cob.location) {
    return buildDynamicBrCode({
      url: cob.location,
      merchantName: merchant.merchant_name,
      merchantCity: merchant.merchant_city,
    });
  }
  const code = cob.pixCopiaECola ?? "";
  if (!isPayable(code, cob.amountCentavos)) {
    throw unreadableAnswer("PSP do PIX", "devolveu um copia e cola ilegível");
  }
  return code;
}

function isPayable(code: string, amountCentavos: number): boolean {
  try {
    const read = parseBrCode(code);
    return read.amountCentavos === undefined || read.amountCentavos === amountCentavos;
  } catch {
    return false;
  }
}
