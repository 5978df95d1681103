import { createHmac } from "node:crypto";
import { timingSafeEqualText } from "@mestres/platform/lib/crypto";

/** Stripe's own tolerance. */
export const STRIPE_MAX_AGE_MS = 5 * 60_000;

/**
 * Whether Stripe signed this body, and lately: `Stripe-Signature` holds a time
 * and one `v1` (HMAC-SHA256 of "<time>.<body>") for each secret in use.
 *
 * Source: Stripe, "Verify webhook signatures manually".
 */
export function verifyStripeSignature(
  secret: string,
  header: string | undefined,
  body: Buffer,
  now: Date,
): "valid" | "forged" | "expired" {
  const pairs = (header ?? "").split(",").map((pair) => pair.trim().split("=", 2));
  const time = pairs.find(([name]) => name === "t")?.[1] ?? "";
  const given = pairs.filter(([name]) => name === "v1").map(([, value]) => value ?? "");
  if (!/^\d{1,12}$/.test(time) || !given.length) {
    return "forged";
  }
  const expected = stripeSignature(secret, time, body);
  // Every one is compared: the time taken tells nothing.
  if (!given.map((value) => timingSafeEqualText(value, expected)).includes(true)) {
    return "forged";
  }
  return Math.abs(now.getTime() - Number(time) * 1000) > STRIPE_MAX_AGE_MS ? "expired" : "valid";
}

/** The `v1` of a body signed at a time (Unix seconds, as text). */
export function stripeSignature(secret: string, time: string, body: Buffer): string {
  return createHmac("sha256", secret).update(`${time}.`, "utf8").update(body).digest("hex");
}
