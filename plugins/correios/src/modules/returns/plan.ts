import { returnAmounts } from "../../features/returns/domain/amounts";
import { returnError } from "../../features/returns/domain/errors";
import type { Promised } from "./promised";
import type { OrderLine, ReturnWish } from "./types";

type WantedLine = OrderLine & {
  /** Pieces and centavos in the other returns that hold. */
  returned: number;
  given: number;
  /** Pieces in this one. */
  quantity: number;
};

/**
 * What a return gives back, given what the order's other returns were promised. Amounts in centavos.
 * @throws MedusaError `return_items_missing` | `return_item_unknown` | `return_quantity_unavailable`
 */
export function planReturn(
  { lines, freight_paid: freightPaid, wanted }: Omit<ReturnWish, "order_id">,
  promised: Promised,
) {
  const paid = wantedLines(lines, wanted, promised);
  for (const line of paid) {
    assertAvailable(line);
  }
  const freight = promised.freight_paid ?? freightPaid;
  const amounts = returnAmounts(paid, { paid: freight, given: promised.freight });
  return {
    items: paid
      .map((line, index) => ({ ...line, line_item_id: line.id, amount: amounts.items[index] ?? 0 }))
      .filter(({ quantity }) => quantity > 0),
    items_total: amounts.items_total,
    freight: amounts.freight,
    freight_paid: freight,
    total: amounts.total,
  };
}
export type PlannedReturn = ReturnType<typeof planReturn>;

function wantedLines(
  lines: readonly OrderLine[],
  wanted: ReturnWish["wanted"],
  promised: Promised,
): WantedLine[] {
  if (!wanted.length) {
    throw returnError("INVALID_DATA", "return_items_missing", "Escolha o que vai devolver.");
  }
  const stranger = wanted.find((one) => !lines.some(({ id }) => id === one.line_item_id));
  if (stranger) {
    throw returnError(
      "INVALID_DATA",
      "return_item_unknown",
      `O item ${stranger.line_item_id} não é deste pedido.`,
    );
  }
  return lines.map((line) => {
    const before = promised.lines.get(line.id);
    const quantity = wanted
      .filter((one) => one.line_item_id === line.id)
      .reduce((sum, one) => sum + one.quantity, 0);
    // Core forgets what a line cost once it came back: the first return's word stands.
    return {
      ...line,
      paid: before?.line_paid ?? line.paid,
      returned: before?.quantity ?? 0,
      given: before?.amount ?? 0,
      quantity,
    };
  });
}

function assertAvailable({ title, available, returned, quantity }: WantedLine): void {
  const left = Math.max(0, available - returned);
  if (quantity <= left) {
    return;
  }
  throw returnError(
    "NOT_ALLOWED",
    "return_quantity_unavailable",
    left === 0
      ? `“${title}” já está em outra devolução ou ainda não pode ser devolvido.`
      : `De “${title}” só ${left === 1 ? "1 unidade pode" : `${left} unidades podem`} ser devolvidas agora.`,
  );
}
