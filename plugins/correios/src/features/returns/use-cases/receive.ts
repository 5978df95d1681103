import type { MedusaContainer } from "@medusajs/framework/types";
import { errorText } from "@mestres/platform/lib/error-text";
import type { ReturnItemRow, ReturnRequestRow } from "../../../modules/returns/types";
import { announceReturn } from "./announce";
import { withdrawAuthorization } from "./authorize";
import { ensureCoreReturn, receiveCoreReturn, settleEarlyRefund } from "./core-return";
import { returnError } from "../domain/errors";
import { payReturn } from "./pay";
import { findReturn, itemsOf, returnsOf } from "../read/returns";
import { returnStates } from "../domain/state-table";

/** What staff found in the parcel: how many pieces came, and how many of them can be sold again. */
export type ReceivedCount = {
  line_item_id: string;
  received: number;
  resellable: number;
};

const CLAIM_SECONDS = 120;

/**
 * Staff has the items: core's return is received (stock back for what can be sold again), then the money goes back.
 * @throws MedusaError `return_not_found` | `return_transition_illegal` | `return_busy` |
 *   `return_received_quantity_invalid`, or core's own when it does not take the receipt
 */
export async function receiveReturn(
  container: MedusaContainer,
  id: string,
  { counts, by, note }: { counts: ReceivedCount[]; by: string; note?: string | null },
): Promise<ReturnRequestRow> {
  const returns = returnsOf(container);
  const items = await itemsOf(container, id);
  const complete = completeCounts(items, counts, (await findReturn(container, id)).kind === "undelivered");
  const row = await returns.claim(id, returnStates.before("receive"), CLAIM_SECONDS);
  if (!row || row.received_at) {
    throw await whyNot(container, id, Boolean(row));
  }
  try {
    const returnId = row.return_id ?? (await ensureCoreReturn(container, row, items));
    await receiveCoreReturn(container, returnId, complete, by);
    if (row.state === "refunded") {
      await settleEarlyRefund(container, row.order_id, row.refund_amount);
    }
    await returns.count(id, complete);
    const now = new Date();
    const received = await returns.move(id, "receive", {
      actor: by,
      note,
      patch: {
        return_id: returnId,
        received_at: now,
        ...(row.state === "refunded" ? { closed_at: now } : { next_attempt_at: now }),
      },
    });
    if (row.state === "authorized") {
      await withdrawAuthorization(container, received);
    }
    await announceReturn(container, received);
  } catch (error) {
    await returns.noteProblem(id, errorText(error), {});
    throw error;
  }
  return payReturn(container, id, by);
}

async function whyNot(container: MedusaContainer, id: string, claimed: boolean) {
  if (claimed) {
    await returnsOf(container).release(id);
  }
  const { state, received_at: receivedAt } = await findReturn(container, id);
  if (receivedAt || !returnStates.allows(state, "receive")) {
    return returnStates.illegal(state, "receive");
  }
  return returnError(
    "NOT_ALLOWED",
    "return_busy",
    "Esta devolução está sendo tratada agora. Atualize a página em instantes.",
  );
}

/** Every line counted, within what was promised. What never arrived counts as come. */
function completeCounts(
  items: readonly ReturnItemRow[],
  counts: readonly ReceivedCount[],
  undelivered: boolean,
): ReceivedCount[] {
  const complete = items.map(({ line_item_id, quantity }) => {
    const counted = counts.find((one) => one.line_item_id === line_item_id);
    return {
      line_item_id,
      quantity,
      received: undelivered ? quantity : (counted?.received ?? 0),
      resellable: counted?.resellable ?? 0,
    };
  });
  const wrong = complete.find((one) => one.received > one.quantity || one.resellable > one.received);
  const stranger = counts.find((one) => !items.some((item) => item.line_item_id === one.line_item_id));
  if (wrong ?? stranger) {
    throw returnError(
      "INVALID_DATA",
      "return_received_quantity_invalid",
      `Quantidade inválida para o item ${(wrong ?? stranger)?.line_item_id}: não pode passar da que foi pedida, nem a revendável da recebida.`,
    );
  }
  if (!complete.some(({ received }) => received > 0)) {
    throw returnError("INVALID_DATA", "return_received_quantity_invalid", "Informe o que chegou.");
  }
  return complete;
}
