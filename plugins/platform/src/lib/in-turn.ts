import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { whenAnswered } from "./answered";
import { codedError } from "./coded-error";
import { errorText } from "./error-text";

const turnError = codedError<"request_busy">();

/** Seconds that a request waits for its turn, and that a turn may take before it is taken for dead. */
const PATIENCE = 30;
const LONGEST_TURN = 60;

/**
 * Lets the rest of a request run while no other request with the same key does, on any machine.
 *
 * @param turn.key what one request at a time may change, such as "payment-choice:pay_col_1"
 * @param turn.before runs first within the turn; when it throws, the rest does not run
 * @throws MedusaError `request_busy` when the turn does not come within {@link PATIENCE} seconds
 */
export async function inTurn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  { key, before }: { key: string; before?: () => Promise<void> },
): Promise<void> {
  let begun = false;
  const turn = async () => {
    begun = true;
    await before?.();
    const answer = answered(res);
    next();
    await answer;
  };
  try {
    const patience = { timeout: PATIENCE, expire: LONGEST_TURN };
    await req.scope.resolve(Modules.LOCKING).execute(key, turn, patience);
  } catch (error) {
    // Core's locks say only by these words that the time was over.
    if (begun || !/acquiring lock/i.test(errorText(error))) {
      throw error;
    }
    throw turnError(
      "NOT_ALLOWED",
      "request_busy",
      "Outro pedido igual ainda está em andamento. Espere um instante e tente de novo.",
    );
  }
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
