import { createHash } from "node:crypto";

/**
 * The id of one part of a refund at the provider: letters and digits, at most
 * 35, as Bacen's `DevolucaoId` asks. It depends on the decision alone, so that
 * asking again can only name the same refund.
 */
export function refundIdOf(requestId: string, reference: string): string {
  return createHash("sha256").update(`${requestId}\n${reference}`).digest("hex").slice(0, 32);
}
