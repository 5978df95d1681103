import { MedusaError } from "@medusajs/framework/utils";

/** Why a call to an outside service failed; stable codes for clients of our API. */
export type OutsideServiceCode =
  "service_timeout" | "service_unavailable" | "service_bad_answer" | "service_refused";

/** What is known of a failed call. `body` is what the service answered, never what we sent. */
export type OutsideServiceFailure = {
  service: string;
  code: OutsideServiceCode;
  message: string;
  status?: number;
  body?: unknown;
  retryAfterMs?: number;
  circuitOpen?: boolean;
};

/**
 * A call to an outside service that failed after its retries.
 *
 * - `service_timeout`: no answer in time
 * - `service_unavailable`: no connection, 5xx, 429, or the circuit is open
 * - `service_bad_answer`: an answer that cannot be read
 * - `service_refused`: a 4xx that the caller did not list in `accept`
 */
export class OutsideServiceError extends MedusaError {
  readonly service: string;
  readonly status?: number;
  readonly retryAfterMs?: number;
  /** True when the service was not even asked, since it has kept failing: asking again at once is no use. */
  readonly circuitOpen: boolean;
  declare readonly body?: unknown;

  constructor(failure: OutsideServiceFailure) {
    super(MedusaError.Types.UNEXPECTED_STATE, failure.message, failure.code);
    this.name = "OutsideServiceError";
    this.service = failure.service;
    this.status = failure.status;
    this.retryAfterMs = failure.retryAfterMs;
    this.circuitOpen = failure.circuitOpen ?? false;
    // Not enumerable: a logger that prints the error must not print people's data.
    Object.defineProperty(this, "body", { value: failure.body, enumerable: false });
  }

  /** Whether the service could not do its work (as opposed to refusing ours). */
  get isOutage(): boolean {
    return this.code !== "service_refused";
  }
}

/**
 * An answer that cannot be understood; what it held is not repeated.
 * @param what the service did, in Portuguese: "listou os PIX de um jeito inesperado"
 */
export function unreadableAnswer(service: string, what: string): OutsideServiceError {
  return new OutsideServiceError({ service, code: "service_bad_answer", message: `${service} ${what}.` });
}
