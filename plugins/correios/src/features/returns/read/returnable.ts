import type { MedusaContainer } from "@medusajs/framework/types";
import type { OrderLine } from "../../../modules/returns/types";
import { returnError } from "../domain/errors";
import type { ReturnKind } from "../domain/return-kind";
import type { ReturnableLine, ReturnableOrder } from "./order";
import { returnsOf } from "./returns";

/** Pieces of a line that may come back for this reason, those promised to our other returns included. */
export function returnablePieces(line: ReturnableLine, kind: ReturnKind): number {
  return kind === "undelivered" ? line.shipped - line.delivered : line.delivered;
}

/** @throws MedusaError `return_order_canceled` | `return_not_paid` */
export function assertReturnable(order: ReturnableOrder): void {
  if (order.canceled) {
    throw returnError(
      "NOT_ALLOWED",
      "return_order_canceled",
      "Este pedido foi cancelado: não há o que devolver.",
    );
  }
  if (!order.payments.some(({ captured }) => captured > 0)) {
    throw returnError(
      "NOT_ALLOWED",
      "return_not_paid",
      "Este pedido ainda não foi pago: não há o que devolver.",
    );
  }
}

/** The order's lines, with how many pieces no return made without us has taken. */
export async function orderLines(
  container: MedusaContainer,
  order: ReturnableOrder,
  kind: ReturnKind,
): Promise<OrderLine[]> {
  // After the order was read: a return of ours that core learns of meanwhile must not count as a stranger's.
  const ours = await returnsOf(container).inCore(order.id);
  return order.lines.map((line) => ({
    id: line.id,
    title: [line.title, line.variantTitle].filter(Boolean).join(", "),
    of: line.of,
    paid: line.paid,
    available: returnablePieces(line, kind) - Math.max(0, line.returnedInCore - (ours.get(line.id) ?? 0)),
  }));
}

/** When the last of these lines arrived; null when nothing of one did. What is partly on its way arrives "now". */
export function arrivalOf(
  lines: readonly ReturnableLine[],
  kind: ReturnKind,
  now: Date = new Date(),
): Date | null {
  if (kind === "undelivered") {
    return lines.some((line) => line.shipped > line.delivered) ? null : now;
  }
  if (lines.some(({ delivered }) => delivered === 0)) {
    return null;
  }
  return new Date(Math.max(...lines.map(({ deliveredAt }) => (deliveredAt ?? now).getTime())));
}
