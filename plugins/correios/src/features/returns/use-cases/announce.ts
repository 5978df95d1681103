import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { announce, type Outbox } from "@mestres/platform/lib/outbox";
import { errorText } from "@mestres/platform/lib/error-text";
import { RETURN_UPDATED, type ReturnUpdated } from "../../../events";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { returnsOf } from "../read/returns";

function returnOutbox(container: MedusaContainer): Outbox<ReturnRequestRow> {
  const returns = returnsOf(container);
  return {
    event: RETURN_UPDATED,
    list: (query) => returns.listUnannounced(query),
    payloads: (rows) => rows.map(({ id, order_id, state }): ReturnUpdated => ({ id, order_id, state })),
    done: async (rows) => {
      for (const { id, moves } of rows) {
        await returns.noteAnnounced(id, moves);
      }
    },
  };
}

/**
 * Tells others of returns that moved. A process that dies in between tells it again: whoever listens keeps an inbox.
 *
 * @param ids only these returns; without any, what their writers left
 * @returns how many were told of
 * @throws MedusaError `event_bus_silent`
 */
export function announceReturns(container: MedusaContainer, ids?: readonly string[]): Promise<number> {
  return announce(container, returnOutbox(container), { ids });
}

/**
 * Tells of a return at once, after its change is committed. A bus that is silent takes nothing back: the return stays in
 * the outbox for the job.
 */
export async function announceReturn(
  container: MedusaContainer,
  row: ReturnRequestRow,
): Promise<ReturnRequestRow> {
  try {
    await announceReturns(container, [row.id]);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Devolução ${row.id}: o aviso fica para depois: ${errorText(error)}`);
  }
  return row;
}
