import type { Logger } from "@medusajs/framework/types";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { pixError } from "./errors";

/** A PSP that failed, as a shopper is told (422 `pix_unavailable`); any other error stays what it is. */
export function asPixUnavailable(error: unknown): unknown {
  return error instanceof OutsideServiceError
    ? pixError(
        "PAYMENT_AUTHORIZATION_ERROR",
        "pix_unavailable",
        "O PIX está fora do ar no momento. Tente de novo em alguns instantes.",
      )
    : error;
}

/** Writes down for operators that an outside service failed a shopper. @param what the method: "PIX" */
export function logOutage(logger: Pick<Logger, "error">, what: string, error: unknown): void {
  if (error instanceof OutsideServiceError) {
    const status = error.status ? `, HTTP ${error.status}` : "";
    logger.error(`${what}: ${error.message} (${error.code}${status})`);
  }
}
