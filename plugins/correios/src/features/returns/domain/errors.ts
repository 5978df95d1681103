import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of everything that a return may be refused for. */
export type ReturnErrorCode =
  | "return_not_found"
  | "return_order_not_found"
  | "return_order_canceled"
  | "return_not_paid"
  | "return_not_delivered"
  | "return_already_delivered"
  | "return_window_over"
  | "return_items_missing"
  | "return_item_unknown"
  | "return_quantity_unavailable"
  | "return_identity_mismatch"
  | "return_received_quantity_invalid"
  | "return_busy"
  | "return_refund_failed"
  | "return_already_posted"
  | "return_authorization_failed"
  | "return_address_incomplete"
  | "return_sender_incomplete";

/** A refusal about returns; the message is for people, in Portuguese. */
export const returnError = codedError<ReturnErrorCode>();
