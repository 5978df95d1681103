import { createHmac } from "node:crypto";
import { timingSafeEqualText } from "@mestres/platform/lib/crypto";

/** Older announcements are refused: one that was overheard is of no use later. */
export const SIGNATURE_MAX_AGE_MS = 5 * 60_000;

export type SignedNotification = {
  /** Header `x-signature`: "ts=…,v1=…". */
  signature: string | undefined;
  /** Header `x-request-id`. */
  requestId: string | undefined;
  /** Query parameter `data.id`. */
  dataId: string | undefined;
};

export type SignatureVerdict = "valid" | "forged" | "expired";

/**
 * Whether Mercado Pago signed this notification, and lately. The HMAC-SHA256
 * covers `id:<data.id>;request-id:<x-request-id>;ts:<ts>;`, without the pairs
 * that are absent. The body is not signed: it proves nothing.
 *
 * Source: Mercado Pago, "Webhooks › Validar origem da notificação"; `data.id`
 * of some products has letters, which are signed as they are or in lower case.
 */
export function verifyMercadoPagoSignature(
  secret: string,
  { signature, requestId, dataId }: SignedNotification,
  now: Date,
): SignatureVerdict {
  const parts = readSignature(signature);
  if (!parts) {
    return "forged";
  }
  const spellings = new Set([dataId, dataId?.toLowerCase()]);
  // Both spellings are always compared: the time taken tells nothing.
  const matches = [...spellings].map((id) =>
    timingSafeEqualText(hmac(secret, manifest(id, requestId, parts.ts)), parts.v1),
  );
  if (!matches.includes(true)) {
    return "forged";
  }
  return Math.abs(now.getTime() - instantOf(parts.ts)) > SIGNATURE_MAX_AGE_MS ? "expired" : "valid";
}

/** The header that Mercado Pago would send; for tests and for the sandbox's own signature. */
export function signMercadoPagoNotification(
  secret: string,
  { dataId, requestId }: Omit<SignedNotification, "signature">,
  ts: string,
): string {
  return `ts=${ts},v1=${hmac(secret, manifest(dataId, requestId, ts))}`;
}

function manifest(dataId: string | undefined, requestId: string | undefined, ts: string): string {
  return [
    dataId ? `id:${dataId};` : "",
    requestId ? `request-id:${requestId};` : "",
    ts ? `ts:${ts};` : "",
  ].join("");
}

function hmac(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text, "utf8").digest("hex");
}

function readSignature(header: string | undefined): { ts: string; v1: string } | undefined {
  const pairs = new Map(
    (header ?? "").split(",").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    }),
  );
  const ts = pairs.get("ts");
  const v1 = pairs.get("v1")?.toLowerCase();
  return ts && v1 && /^\d{10,13}$/.test(ts) && /^[0-9a-f]{64}$/.test(v1) ? { ts, v1 } : undefined;
}

/** Seconds (10 digits) or milliseconds (13): both were seen. */
function instantOf(ts: string): number {
  return ts.length <= 10 ? Number(ts) * 1000 : Number(ts);
}
