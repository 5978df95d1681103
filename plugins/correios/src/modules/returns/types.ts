import type { InferTypeOf } from "@medusajs/framework/types";
import type { ReturnKind } from "../../features/returns/domain/return-kind";
import type ReturnRequest from "./models/return-request";
import type ReturnRequestEvent from "./models/return-request-event";
import type ReturnRequestItem from "./models/return-request-item";

type Bare<T> = Omit<T, "items" | "events" | "request">;
export type ReturnRequestRow = Bare<InferTypeOf<typeof ReturnRequest>>;
export type ReturnItemRow = Bare<InferTypeOf<typeof ReturnRequestItem>> & { request_id: string };
export type ReturnEventRow = Bare<InferTypeOf<typeof ReturnRequestEvent>> & { request_id: string };

/** A line of the order, as it was paid. Amounts in centavos. */
export type OrderLine = {
  id: string;
  title: string;
  of: number;
  paid: number;
  /** Pieces that may come back: arrived (or lost), and in no return that was made without us. */
  available: number;
};

export type NewReturn = {
  order_id: string;
  kind: ReturnKind;
  reason: string | null;
  /** Every line of the order. */
  lines: OrderLine[];
  freight_paid: number;
  wanted: { line_item_id: string; quantity: number }[];
  actor: string;
};

/** What a return is planned by. */
export type ReturnWish = Omit<NewReturn, "kind" | "reason" | "actor">;

/** Columns that may change beside the state. */
export type ReturnPatch = Partial<
  Omit<
    ReturnRequestRow,
    | "id"
    | "order_id"
    | "kind"
    | "reason"
    | "state"
    | "refund_amount"
    | "freight_refund"
    | "moves"
    | "moves_announced"
  >
>;

export type ReturnMove = {
  actor: string;
  note?: string | null;
  patch?: ReturnPatch;
};
