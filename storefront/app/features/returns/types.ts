import type { OrderReturnsResponse, ReturnPreview } from "@mestres/correios/store-api";

/** An order's returns as the store API tells them. Centavos; dates without hour are local. */
export type OrderReturns = OrderReturnsResponse;
export type OrderReturn = OrderReturns["returns"][number];
export type ReturnState = OrderReturn["state"];
export type ReturnKind = OrderReturn["kind"];
export type ReturnLine = OrderReturns["lines"][number];
export type ReturnOffer = OrderReturns["offers"][number];
/** What a wish would give back. Centavos. */
export type { ReturnPreview };

export const RETURN_KINDS = [
  "withdrawal",
  "defect",
  "wrong_item",
  "undelivered",
] as const satisfies readonly ReturnKind[];

/** What the form says. */
export type ReturnWish = {
  kind: ReturnKind;
  reason: string;
  items: { line_item_id: string; quantity: number }[];
};

/** Whether anything may be asked for now. */
export function canReturn({ offers }: OrderReturns): boolean {
  return offers.some(({ open }) => open);
}

/** The most pieces of a line that some reason allows: the server has the last word for each. */
export function mostPieces({ available }: ReturnLine, offers: readonly ReturnOffer[]): number {
  return Math.max(0, ...offers.filter(({ open }) => open).map(({ kind }) => available[kind]));
}

/** The name of a line's field in the form. */
export function quantityField(lineId: string): string {
  return `item:${lineId}`;
}
