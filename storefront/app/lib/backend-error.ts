/** A refusal or failure of the backend. `message` is Portuguese and may be shown to a shopper. */
export class BackendError extends Error {
  override readonly name = "BackendError";

  constructor(
    /** HTTP status; 503 when the backend could not be reached, 504 when it did not answer in time. */
    readonly status: number,
    /** Stable code such as `coffee_not_found`; `backend_unavailable` and `backend_timeout` are our own. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const FALLBACK = "A loja não conseguiu responder agora. Tente de novo em instantes.";

export function backendUnavailable() {
  return new BackendError(503, "backend_unavailable", FALLBACK);
}

export function backendTimeout() {
  return new BackendError(504, "backend_timeout", "A loja demorou demais para responder. Tente de novo.");
}

/**
 * Reads Medusa's `{code, type, message}` error body. A 5xx keeps its status and code but
 * never its message: what broke inside is for the log, not for the shopper.
 */
export function backendErrorFrom(status: number, body: unknown): BackendError {
  const fields = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const code = [fields.code, fields.type].find((value) => typeof value === "string" && value !== "");
  const message = status < 500 && typeof fields.message === "string" ? fields.message : FALLBACK;
  return new BackendError(status, (code as string | undefined) ?? `http_${status}`, message);
}
