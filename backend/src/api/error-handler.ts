import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

import { maskSecrets } from "@mestres/platform/lib/mask-secrets";

import { answerTo, readableId } from "./error-answer";

type KnownError = { code?: string; type?: string; message?: string };

/** A service outside is away or not set up: the fault is neither ours nor the caller's, and trying again may help. */
const OUTSIDE = new Set([
  "service_timeout",
  "service_unavailable",
  "service_bad_answer",
  "service_refused",
  // The shop has no account there (yet): whoever asks did nothing wrong.
  "pix_not_configured",
  "stripe_not_configured",
]);

/** What core's inventory module says, without a code, to whoever loses the race for the last item. */
const LOST_THE_LAST_ITEM = /^Not enough stock available for item /;

/**
 * Gives a stable code to an error that core raises without one.
 *
 * @returns the same error when there is nothing to add.
 */
export function withStableCode(error: unknown): unknown {
  const { code, message = "" } = (error ?? {}) as KnownError;
  if (!code && LOST_THE_LAST_ITEM.test(message)) {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Não há estoque suficiente: outra pessoa acabou de comprar o que restava.",
      "insufficient_inventory",
    );
  }
  return error;
}

const core = errorHandler();

/**
 * Core's error handler, with stable codes, 503 when a service outside did not answer or is not set up, and answers
 * that tell nothing of the inside, see {@link answerTo}.
 */
export function shopErrorHandler(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (res.headersSent) {
    // The answer has begun: Express cuts the connection, which is all that can still be told.
    next(error);
    return;
  }
  const { code, message } = (error ?? {}) as KnownError;
  if (code && OUTSIDE.has(code)) {
    res.status(503).json({ code, type: "unexpected_state", message });
    return;
  }
  const known = withStableCode(error);
  const requestId = readableId(req.requestId);
  const answer = answerTo(known, requestId);
  if (!answer) {
    core(known as MedusaError, req, res, next);
    return;
  }
  if (answer.status >= 500) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`${requestId}: ${req.method} ${maskSecrets(req.path)} failed`, known as Error);
  }
  res.status(answer.status).json(answer.body);
}
