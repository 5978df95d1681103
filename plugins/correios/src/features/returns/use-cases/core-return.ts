import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  cancelReturnReceiveWorkflow,
  cancelReturnRequestWorkflow,
  cancelReturnWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  createOrderCreditLinesWorkflow,
  dismissItemReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { fromCentavos } from "@mestres/platform/lib/money";
import { loadReturnableOrder } from "../read/order";

/** How core's return knows which of ours it stands for. */
const OURS = "return_request_id";

type CoreReturn = {
  id: string;
  status: string;
  canceled_at: unknown;
  metadata: Record<string, unknown> | null;
};

type Piece = {
  line_item_id: string;
  quantity: number;
};

async function findCoreReturn(container: MedusaContainer, orderId: string, requestId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return",
    fields: ["id", "status", "canceled_at", "metadata"],
    filters: { order_id: orderId },
  });
  return (data as unknown as CoreReturn[]).find(
    (one) => !one.canceled_at && one.metadata?.[OURS] === requestId,
  );
}

/**
 * Core's return for one of ours, made if it is not there: begun, its items requested, confirmed. One that a crash left
 * half made is thrown away and made anew.
 *
 * @returns its id
 * @throws MedusaError of core, for instance while an edit of the order is open
 */
export async function ensureCoreReturn(
  container: MedusaContainer,
  request: { id: string; order_id: string; reason: string | null },
  items: readonly Piece[],
): Promise<string> {
  const existing = await findCoreReturn(container, request.order_id, request.id);
  if (existing && existing.status !== "open") {
    return existing.id;
  }
  if (existing) {
    await cancelReturnRequestWorkflow(container).run({ input: { return_id: existing.id } });
  }
  const { locationId } = await loadReturnableOrder(container, request.order_id);
  const { result: change } = await beginReturnOrderWorkflow(container).run({
    input: {
      order_id: request.order_id,
      location_id: locationId ?? undefined,
      metadata: { [OURS]: request.id },
    },
  });
  const returnId = change.return_id as string;
  await requestItemReturnWorkflow(container).run({
    input: {
      return_id: returnId,
      items: items.map(({ line_item_id: id, quantity }) => ({ id, quantity })),
    },
  });
  await confirmReturnRequestWorkflow(container).run({ input: { return_id: returnId } });
  return returnId;
}

/** Takes core's return back; one that is gone or was cancelled is done already. */
export async function cancelCoreReturn(
  container: MedusaContainer,
  request: { id: string; order_id: string },
): Promise<void> {
  const existing = await findCoreReturn(container, request.order_id, request.id);
  if (!existing) {
    return;
  }
  const input = { return_id: existing.id };
  if (existing.status === "open") {
    await cancelReturnRequestWorkflow(container).run({ input });
  } else {
    await cancelReturnWorkflow(container).run({ input });
  }
}

/**
 * Receives core's return: what can be sold again goes back to stock, the rest is written off. What was received before
 * stays; a receipt that a crash left open is begun anew.
 */
export async function receiveCoreReturn(
  container: MedusaContainer,
  returnId: string,
  counts: readonly { line_item_id: string; received: number; resellable: number }[],
  receivedBy: string,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "return",
    fields: ["id", "order_id", "status"],
    filters: { id: returnId },
  });
  const found = (data as unknown as { status: string; order_id: string }[])[0];
  if (found?.status === "received" || found?.status === "partially_received") {
    return;
  }
  const { data: changes } = await query.graph({
    entity: "order_change",
    fields: ["id", "status", "change_type"],
    filters: { return_id: returnId, status: ["pending", "requested"] },
  });
  if ((changes as { change_type?: string }[]).some((one) => one.change_type === "return_receive")) {
    await cancelReturnReceiveWorkflow(container).run({ input: { return_id: returnId } });
  }
  const pieces = (of: (count: (typeof counts)[number]) => number) =>
    counts.map((one) => ({ id: one.line_item_id, quantity: of(one) })).filter(({ quantity }) => quantity > 0);
  const good = pieces(({ resellable }) => resellable);
  const bad = pieces(({ received, resellable }) => received - resellable);
  await beginReceiveReturnWorkflow(container).run({ input: { return_id: returnId, created_by: receivedBy } });
  if (good.length) {
    await receiveItemReturnRequestWorkflow(container).run({ input: { return_id: returnId, items: good } });
  }
  if (bad.length) {
    await dismissItemReturnRequestWorkflow(container).run({ input: { return_id: returnId, items: bad } });
  }
  await confirmReturnReceiveWorkflow(container).run({
    input: { return_id: returnId, confirmed_by: receivedBy },
  });
}

/**
 * Evens core's books out after items came whose money went back when they were posted: the refund was a credit then,
 * and the receipt makes core owe the same money once more.
 */
export async function settleEarlyRefund(
  container: MedusaContainer,
  orderId: string,
  items: number,
): Promise<void> {
  const { owed } = await loadReturnableOrder(container, orderId);
  const amount = Math.min(owed, items);
  if (amount <= 0) {
    return;
  }
  await createOrderCreditLinesWorkflow(container).run({
    input: {
      id: orderId,
      credit_lines: [{ amount: -fromCentavos(amount), reference: "return", reference_id: orderId }],
    },
  });
}
