export type ReturnState =
  | "requested"
  | "approved"
  | "authorized"
  | "posted"
  | "received"
  | "refunded"
  | "refused"
  | "canceled"
  | "expired";

export const RETURN_KINDS = ["withdrawal", "defect", "wrong_item", "undelivered"] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

/** A return as the store API tells it. Centavos; dates without hour are local. */
export type OrderReturn = {
  id: string;
  kind: ReturnKind;
  state: ReturnState;
  items: { line_item_id: string; title: string; quantity: number; amount: number }[];
  freight_refund: number;
  total: number;
  refunded_amount: number | null;
  refusal_reason: string | null;
  /** What to say at the counter; only while it counts. */
  authorization_code: string | null;
  expires_on: string | null;
  tracking_code: string | null;
  created_at: string;
};

export type ReturnLine = {
  id: string;
  title: string;
  variant_title: string | null;
  of: number;
  paid: number;
  /** Pieces that may still be asked for. */
  available: Record<ReturnKind, number>;
};

export type ReturnOffer = {
  kind: ReturnKind;
  open: boolean;
  last_day: string | null;
  message: string | null;
};

export type OrderReturns = {
  order_id: string;
  returns: OrderReturn[];
  refund_when: "posted" | "received";
  offers: ReturnOffer[];
  lines: ReturnLine[];
  freight_paid: number;
};

/** What a wish would give back. Centavos. */
export type ReturnPreview = {
  items: { line_item_id: string; title: string; quantity: number; amount: number }[];
  items_total: number;
  freight: number;
  total: number;
};

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
