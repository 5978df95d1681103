import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { whenAnswered } from "./answered";

/** Seconds that a request waits for its turn, and that a turn may take before it is taken for dead. */
const PATIENCE = 30;
const LONGEST_TURN = 60;

/**
 * Lets the rest of a request run while no other request with the same key does, on any machine.
 *
 * @param turn.key what one request at a time may change, such as "payment-choice:pay_col_1"
 * @param turn.before runs first within the turn; when it throws, the rest does not run
 * @throws Error when the turn does not come within {@link PATIENCE} seconds
 */
export async function inTurn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  { key, before }: { key: string; before?: () => Promise<void> },
): Promise<void> {
  await req.scope.resolve(Modules.LOCKING).execute(
    key,
    async () => {
      await before?.();
      const answer = answered(res);
      next();
      await answer;
    },
    { timeout: PATIENCE, expire: LONGEST_TURN },
  );
}

/** Until the handler answers, or takes too long. */
function answered(res: MedusaResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_TURN * 1000);
    whenAnswered(res, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
