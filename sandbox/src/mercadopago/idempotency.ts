import { HttpResponse, type JsonBodyType } from "msw";
import type { World } from "../world.js";
import { keyConflict, mpProblem, MpRefusal } from "./errors.js";

const KEPT = 5_000;

/**
 * Runs a write once per `X-Idempotency-Key`: the same request again is answered as before,
 * another request under the key is refused. A refused request leaves the key free.
 */
export function once(
  world: World,
  request: Request,
  body: unknown,
  act: () => { status: number; body: object },
) {
  const key = request.headers.get("x-idempotency-key");
  if (!key) {
    return mpProblem(4292);
  }
  const asked = `${new URL(request.url).pathname} ${JSON.stringify(body)}`;
  const { answers } = world.state.mercadopago;
  const kept = answers[key];
  if (kept) {
    return kept.request === asked
      ? HttpResponse.json(kept.body as JsonBodyType, { status: kept.status })
      : keyConflict();
  }
  try {
    const answer = act();
    answers[key] = { request: asked, ...answer };
    const all = Object.entries(answers);
    if (all.length > 2 * KEPT) {
      world.state.mercadopago.answers = Object.fromEntries(all.slice(-KEPT));
    }
    world.changed();
    return HttpResponse.json(answer.body as JsonBodyType, { status: answer.status });
  } catch (error) {
    if (!(error instanceof MpRefusal)) {
      throw error;
    }
    return mpProblem(error.code);
  }
}
