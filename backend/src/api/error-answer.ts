import { getHttpResponseFromError } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";

/** Status and body of an answer that core's own handler would get wrong. */
export type ErrorAnswer = {
  status: number;
  body: { type: string; code: string; message: string; request_id?: string };
};

type KnownError = { code?: unknown; type?: unknown; status?: unknown; message?: string };

/** Codes that core puts on errors it knows nothing about. */
const CORES_OWN = new Set(["api_error", "unknown_error", "invalid_state_error", "invalid_request_error"]);

/** PostgreSQL's class 22: a value that its type cannot hold, such as a number that is too large. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/** SQL, drivers and stacks: what a message must not tell about the inside, whatever its status. */
const INTERNALS = [
  /\b(?:select|insert into|update|delete from)\b[^]*"[^"]+"\."[^"]+"/i,
  /\bE(?:CONN[A-Z]+|NOTFOUND|PIPE|TIMEDOUT|AI_[A-Z]+)\b/,
  /invalid (?:byte sequence|input syntax)|(?:relation|column) "[^"]+" (?:of|does)/i,
  /\n\s+at \S|node_modules|Cannot read propert/,
];

/** What Express' parsers refuse, by the status they give it. */
const PARSER_ANSWERS: Record<number, { code: string; message: string }> = {
  400: { code: "request_body_invalid", message: "O corpo do pedido não está no formato que ele anuncia." },
  413: { code: "request_too_large", message: "O corpo do pedido é grande demais." },
  415: {
    code: "request_encoding_unknown",
    message: "O corpo do pedido vem em uma codificação que não é lida aqui.",
  },
};

/** Types of body-parser's errors: which of its checks failed. */
const PARSER_TYPE = /^(?:charset|encoding|entity|parameters|querystring|request|stream)\./;

/**
 * The answer to an error that core's handler would give no stable code, the wrong status, or too much of the inside.
 * A failure of ours answers with the request's id, which stands in the log as well; one with a code of ours keeps its
 * own sentence.
 *
 * @returns undefined when core's own answer is right.
 */
export function answerTo(error: unknown, requestId: string): ErrorAnswer | undefined {
  const { code, type, status: given, message = "" } = (error ?? {}) as KnownError;
  if (typeof code === "string" && DATA_EXCEPTION.test(code)) {
    const text = "Um dos valores enviados não cabe no campo a que se destina.";
    return { status: 400, body: { type: "invalid_data", code: "value_invalid", message: text } };
  }
  const parser =
    typeof type === "string" && PARSER_TYPE.test(type) && typeof given === "number" && PARSER_ANSWERS[given];
  if (parser) {
    return { status: given, body: { type: "invalid_data", ...parser } };
  }
  const { statusCode: status, body } = getHttpResponseFromError((error ?? new Error()) as Error);
  const tells = INTERNALS.some((pattern) => pattern.test(body.message ?? ""));
  if (status < 500 && !tells) {
    return undefined;
  }
  const ours = MedusaError.isMedusaError(error ?? {}) && typeof code === "string" && !CORES_OWN.has(code);
  return ours && !tells
    ? { status, body: { type: String(type), code, message, request_id: requestId } }
    : failure(requestId);
}

/** The id that a request came with or core gave it, if it is one that can stand in an answer and a log. */
export function readableId(requestId: unknown): string {
  return typeof requestId === "string" && /^[\w-]{1,64}$/.test(requestId) ? requestId : "sem-codigo";
}

function failure(requestId: string): ErrorAnswer {
  return {
    status: 500,
    body: {
      type: "unknown_error",
      code: "internal_error",
      message: `Algo falhou do nosso lado. Tente de novo em instantes; se continuar, informe o código ${requestId}.`,
      request_id: requestId,
    },
  };
}
