import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";

/** Seconds that a request waits for its turn, and that a turn may take before it is taken for dead. */
const PATIENCE = 30;
const LONGEST_TURN = 60;

/**
 * Lets the rest of a request run while no other one chooses a method for, or
 * completes, the same payment collection: else a session of another method could
 * be made for an order that was placed at the PIX price in between.
 *
 * @param before runs first within the turn; when it throws, the rest does not run
 */
export async function inTurn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  { collectionId, before }: { collectionId: string; before: () => Promise<void> },
): Promise<void> {
  await req.scope.resolve(Modules.LOCKING).execute(
    `payment-choice:${collectionId}`,
    async () => {
      await before();
      const answer = answered(res);
      next();
      await answer;
    },
    { timeout: PATIENCE, expire: LONGEST_TURN },
  );
}

/** Until the handler answers. A shopper who hangs up does not end it: the handler goes on. */
function answered(res: MedusaResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_TURN * 1000);
    const end = res.end.bind(res) as (...args: unknown[]) => MedusaResponse;
    res.end = ((...args: unknown[]) => {
      clearTimeout(timer);
      resolve();
      return end(...args);
    }) as typeof res.end;
  });
}
