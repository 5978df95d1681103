import { pixError } from "./errors";

const SESSION_PREFIX = "payses_";
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** What Bacen's PIX API 2.9.0 accepts as the txid of a cob (`TxId`). */
export const TXID_PATTERN = /^[a-zA-Z0-9]{26,35}$/;

export function isTxid(value: string): boolean {
  return TXID_PATTERN.test(value);
}

/**
 * The txid of a payment session: the 26-character ULID of its id. No lookup is
 * needed in either direction, and the same session always asks for the same cob.
 *
 * @throws MedusaError `pix_session_invalid`
 */
export function txidFromSessionId(sessionId: string): string {
  const ulid = sessionId.startsWith(SESSION_PREFIX) ? sessionId.slice(SESSION_PREFIX.length) : "";
  if (!ULID.test(ulid)) {
    throw pixError("INVALID_DATA", "pix_session_invalid", `Sessão de pagamento inesperada: "${sessionId}".`);
  }
  return ulid;
}

/** Ends the txid of a charge with a due date, which has endpoints of its own (/cobv). */
const DUE_MARK = "V";

/** The txid of a session's charge with a due date (cobv). @throws MedusaError `pix_session_invalid` */
export function dueTxidFromSessionId(sessionId: string): string {
  return txidFromSessionId(sessionId) + DUE_MARK;
}

/** Whether a txid of ours is one of a charge with a due date. */
export function isDueTxid(txid: string): boolean {
  return txid.endsWith(DUE_MARK) && ULID.test(txid.slice(0, -1));
}

/**
 * The payment session that asked for a txid.
 *
 * @throws MedusaError `pix_txid_invalid` when the txid is none of ours.
 */
export function sessionIdFromTxid(txid: string): string {
  const ulid = isDueTxid(txid) ? txid.slice(0, -1) : txid;
  if (!ULID.test(ulid)) {
    throw pixError("INVALID_DATA", "pix_txid_invalid", `O txid "${txid}" não é de uma cobrança desta loja.`);
  }
  return SESSION_PREFIX + ulid;
}
