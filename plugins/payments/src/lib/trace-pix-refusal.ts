import { createHash } from "node:crypto";
import type { MedusaRequest } from "@medusajs/framework/http";
import { hasCode } from "./errors";
import { getPaymentRecords } from "./records/store";

/** Nothing of an unauthenticated body is read: its digest is the one of no bytes. */
const UNREAD = createHash("sha256").digest("hex");

/**
 * Lets a refused PIX webhook leave a trace, and throws its error on. Whoever did
 * not authenticate gets nothing read, so the length is what the sender claims.
 */
export async function tracingPixRefusals(req: MedusaRequest, receive: () => Promise<void>): Promise<void> {
  try {
    await receive();
  } catch (error) {
    const forged = hasCode(error, "pix_webhook_unauthorized");
    if (forged || hasCode(error, "pix_webhook_invalid")) {
      const claimed = Number(req.headers["content-length"]);
      await getPaymentRecords().refuse({
        provider: "pix",
        reason: forged ? "forged" : "garbage",
        http_status: forged ? 401 : 400,
        address: req.ip,
        body_sha256: UNREAD,
        body_bytes: Number.isSafeInteger(claimed) && claimed >= 0 && claimed < 2 ** 31 ? claimed : 0,
      });
    }
    throw error;
  }
}
