import { sign, timingSafeEqualText } from "./crypto";

/** As long as a mail is still looked for: a year covers returns, guarantees and the next income tax declaration. */
const DAYS = 365;
const DAY_MS = 86_400_000;
/** One character of the version, days since 1970, the signature: nothing else is worth a comparison. */
const SHAPE = /^1\.(\d{5})\.([\w-]{43})$/;

/**
 * A token that proves whose an order is, for links and mails: who holds it reads and pays that order, and no other.
 * It names the day on which it ends and says nothing of the order. The same order has the same token all day long.
 *
 * @throws MedusaError `encryption_key_missing`
 */
export function orderToken(orderId: string, now: Date = new Date()): string {
  const endsOn = Math.floor(now.getTime() / DAY_MS) + DAYS;
  return `1.${endsOn}.${signature(orderId, endsOn)}`;
}

/** Whether a text is this order's token and has not ended. */
export function isOrderToken(token: string, orderId: string, now: Date = new Date()): boolean {
  const [, endsOn, given] = SHAPE.exec(token) ?? [];
  return (
    endsOn !== undefined &&
    given !== undefined &&
    Number(endsOn) * DAY_MS > now.getTime() &&
    timingSafeEqualText(given, signature(orderId, Number(endsOn)))
  );
}

function signature(orderId: string, endsOn: number): string {
  return sign(`order-access/${endsOn}/${orderId}`);
}
