import type { HttpAnswer, HttpRequest } from "./http-client";
import { OutsideServiceError, type OutsideServiceCode } from "./outside-service-error";

/** What one attempt needs besides the request itself. */
export type SendContext = {
  service: string;
  baseUrl: string;
  headers?: Record<string, string>;
  fetch?: typeof fetch;
  timeoutMs: number;
};

/**
 * One attempt, without repetition: sends, reads the whole body within the
 * time-out and sorts the outcome.
 *
 * @throws OutsideServiceError
 */
export async function sendOnce<T>(context: SendContext, request: HttpRequest): Promise<HttpAnswer<T>> {
  const { response, text } = await exchange(context, request);
  const answer = { status: response.status, headers: response.headers };
  const accepted = response.ok || (request.accept?.includes(response.status) ?? false);
  if (!accepted) {
    throw refusal(context.service, response, text);
  }
  if (request.responseType === "text") {
    return { ...answer, body: text as T };
  }
  const parsed = readJson(text);
  if (!parsed.ok) {
    throw failure(context.service, "service_bad_answer", "deu uma resposta que não entendemos", {
      status: response.status,
      body: text,
    });
  }
  return { ...answer, body: parsed.value as T };
}

async function exchange(
  context: SendContext,
  request: HttpRequest,
): Promise<{ response: Response; text: string }> {
  const signal = AbortSignal.timeout(context.timeoutMs);
  const send = context.fetch ?? fetch;
  try {
    const response = await send(buildUrl(context.baseUrl, request), {
      method: request.method,
      headers: buildHeaders(context, request),
      body: buildBody(request),
      // A redirect could carry credentials to another host.
      redirect: "manual",
      signal,
    });
    return { response, text: await response.text() };
  } catch (error) {
    if (signal.aborted || (error instanceof Error && error.name === "TimeoutError")) {
      throw failure(context.service, "service_timeout", `não respondeu em ${context.timeoutMs / 1000} s`);
    }
    throw failure(context.service, "service_unavailable", "está fora do ar");
  }
}

function buildUrl(baseUrl: string, { path, query }: HttpRequest): string {
  const url = new URL(baseUrl.replace(/\/+$/, "") + (path.startsWith("/") ? path : `/${path}`));
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined) {
      url.searchParams.set(key, String(value));
    }
  }
  return url.toString();
}

function buildHeaders(context: SendContext, request: HttpRequest): Headers {
  const headers = new Headers({ accept: "application/json", ...context.headers });
  if (request.json !== undefined) {
    headers.set("content-type", "application/json");
  }
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    headers.set(name, value);
  }
  return headers;
}

function buildBody({ json, form }: HttpRequest): string | URLSearchParams | undefined {
  if (json !== undefined) {
    return JSON.stringify(json);
  }
  return form ? new URLSearchParams(form) : undefined;
}

function readJson(text: string): { ok: true; value: unknown } | { ok: false } {
  if (!text.trim()) {
    return { ok: true, value: undefined };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function refusal(service: string, response: Response, text: string): OutsideServiceError {
  const { status } = response;
  const parsed = readJson(text);
  const detail = { status, body: parsed.ok ? parsed.value : text, retryAfterMs: readRetryAfter(response) };
  if (status >= 500 || status === 429) {
    const reason = status === 429 ? "pediu para diminuir o ritmo" : "está com problemas";
    return failure(service, "service_unavailable", `${reason} (HTTP ${status})`, detail);
  }
  if (status >= 400) {
    return failure(service, "service_refused", `recusou o pedido (HTTP ${status})`, detail);
  }
  return failure(service, "service_bad_answer", `deu uma resposta inesperada (HTTP ${status})`, detail);
}

/** `Retry-After` in seconds or as a date, in milliseconds from now. */
function readRetryAfter(response: Response): number | undefined {
  const value = response.headers.get("retry-after");
  if (!value) {
    return undefined;
  }
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function failure(
  service: string,
  code: OutsideServiceCode,
  reason: string,
  detail: { status?: number; body?: unknown; retryAfterMs?: number } = {},
): OutsideServiceError {
  return new OutsideServiceError({ service, code, message: `${service} ${reason}.`, ...detail });
}
