import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { errorText } from "@mestres/platform/lib/error-text";

/** Refusals of the account, not of the parcel: they pass once staff or the Correios mend it. */
const ABOUT_THE_ACCOUNT = [401, 403, 429];

/** Whether the Correios found the parcel itself wrong, so that asking again the same way is of no use. */
export function isRefusal(error: unknown): error is OutsideServiceError {
  return (
    error instanceof OutsideServiceError && !error.isOutage && !ABOUT_THE_ACCOUNT.includes(error.status ?? 0)
  );
}

/** Why, in the Correios' own words where they gave any. Holds nothing that we sent. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof OutsideServiceError)) {
    return errorText(error);
  }
  const { msgs, causa } = (error.body ?? {}) as { msgs?: unknown; causa?: unknown };
  const words = Array.isArray(msgs) ? msgs.filter((text) => typeof text === "string").join("; ") : causa;
  return typeof words === "string" && words ? `Correios: ${words}`.slice(0, 500) : error.message;
}
