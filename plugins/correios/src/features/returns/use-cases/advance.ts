import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { errorText } from "@mestres/platform/lib/error-text";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { authorizeReturn, checkAuthorization, withdrawAuthorization } from "./authorize";
import { cancelCoreReturn, ensureCoreReturn } from "./core-return";
import { checkRefund, payReturn } from "./pay";
import { HOLDING_STATES } from "../domain/states";
import { findReturn, itemsOf, returnsOf } from "../read/returns";

/**
 * Does what a return needs next and can be done without a person: core's return, the code, its posting, the refund,
 * the cleaning up after a refusal. Never throws: what does not succeed is written down, and the job comes back.
 */
export async function advanceReturn(
  container: MedusaContainer,
  row: ReturnRequestRow,
): Promise<ReturnRequestRow> {
  try {
    // What was given up ends in core first; for the others the shopper comes before core's books.
    if (!HOLDING_STATES.includes(row.state)) {
      return await nextStep(container, await keepCoreInStep(container, row));
    }
    return await keepCoreInStep(container, await nextStep(container, row));
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Devolução ${row.id}: ${errorText(error)}`);
    return findReturn(container, row.id);
  }
}

async function nextStep(container: MedusaContainer, row: ReturnRequestRow): Promise<ReturnRequestRow> {
  switch (row.state) {
    case "approved":
      return authorizeReturn(container, row.id);
    case "authorized":
      return checkAuthorization(container, row);
    case "posted":
    case "received":
      return payReturn(container, row.id, "job");
    case "refunded":
      return checkRefund(container, row);
    case "refused":
    case "canceled":
      return withdrawAuthorization(container, row);
    default:
      return row.next_attempt_at ? returnsOf(container).patch(row.id, { next_attempt_at: null }) : row;
  }
}

const TRY_AGAIN_MS = 5 * 60_000;
const CLAIM_SECONDS = 60;

/** Core has a return for each of ours that counts, and none for those that were given up. */
async function keepCoreInStep(container: MedusaContainer, row: ReturnRequestRow): Promise<ReturnRequestRow> {
  const returns = returnsOf(container);
  try {
    if (HOLDING_STATES.includes(row.state)) {
      if (row.return_id) {
        return row;
      }
      // One at a time: two returns in core would give the same pieces back twice.
      const mine = await returns.claim(row.id, HOLDING_STATES, CLAIM_SECONDS);
      if (!mine) {
        return row;
      }
      const items = await itemsOf(container, row.id);
      const returnId = mine.return_id ?? (await ensureCoreReturn(container, mine, items));
      return await returns.release(row.id, { return_id: returnId });
    }
    if (row.core_canceled_at) {
      return row;
    }
    await cancelCoreReturn(container, row);
    return await returns.patch(row.id, { core_canceled_at: new Date() });
  } catch (error) {
    // An edit of the order that staff has open, for instance. The shopper's return goes on without it.
    const message = errorText(error);
    return returns.noteProblem(row.id, `Devolução no Medusa: ${message}`, {
      next_attempt_at: new Date(Date.now() + TRY_AGAIN_MS),
    });
  }
}
