/** The two MedusaError types that a value read from a person can cause. */
type ErrorType = "invalid_data" | "not_found";

/**
 * A MedusaError by shape: core recognises one by its fields (`__isMedusaError`,
 * `type`, `code`), so its error handler answers this one alike. Core's own class
 * only comes with the whole framework, 60 MB and over a second of loading that
 * the storefront's server and the sandbox should not pay to check a CPF.
 */
export class BrasilError extends Error {
  readonly __isMedusaError = true;
  readonly date = new Date();

  constructor(
    readonly type: ErrorType,
    message: string,
    readonly code: string,
  ) {
    super(message);
    this.name = "BrasilError";
  }
}

/** A value that cannot be what it claims to be; answered as HTTP 400. */
export function invalid(code: string, message: string): BrasilError {
  return new BrasilError("invalid_data", message, code);
}
