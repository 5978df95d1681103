import { model } from "@medusajs/framework/utils";
import { RETURN_KINDS } from "../../../features/returns/domain/return-kind";
import { RETURN_STATES } from "../../../features/returns/domain/states";
import ReturnRequestEvent from "./return-request-event";
import ReturnRequestItem from "./return-request-item";

/**
 * What a shopper sends back and what becomes of it. The database refuses DELETE, any change of what was asked for,
 * and any state that the table of transitions does not lead to. Amounts in centavos.
 */
const ReturnRequest = model
  .define("return_request", {
    id: model.id({ prefix: "rret" }).primaryKey(),
    order_id: model.text(),
    /** Core's return; made beside it, maybe a moment later. */
    return_id: model.text().nullable(),
    kind: model.enum([...RETURN_KINDS]),
    /** In the shopper's words. */
    reason: model.text().nullable(),
    state: model.enum([...RETURN_STATES]).default("requested"),
    /** Due for the items, what was really paid for them. */
    refund_amount: model.number(),
    /** Due of the outbound freight. */
    freight_refund: model.number(),
    /** Freight that the order paid, kept so that every return of the order reckons with the same. */
    freight_paid: model.number(),
    /** What really went back, once it did: never more than the payments still held. */
    refunded_amount: model.number().nullable(),
    /** "rule", or the id of a staff member. */
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    refusal_reason: model.text().nullable(),
    /** Pré-postagem of the reverse logistics. */
    prepost_id: model.text().nullable(),
    /** What the shopper says at the counter. */
    authorization_code: model.text().nullable(),
    /** S10 code of the parcel. */
    tracking_code: model.text().nullable(),
    /** Local date: the last one to post on. */
    expires_on: model.text().nullable(),
    posted_at: model.dateTime().nullable(),
    received_at: model.dateTime().nullable(),
    refunded_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    /** Core's return was cancelled after a refusal, cancel or expiry. */
    core_canceled_at: model.dateTime().nullable(),
    attempts: model.number().default(0),
    /** Why the last attempt (code, core's return, refund) did not succeed; empty once one does. */
    problem: model.text().nullable(),
    /** Who works on it holds it until then. */
    claimed_until: model.dateTime().nullable(),
    /** When the job looks at it next; null when nothing is left to do by itself. */
    next_attempt_at: model.dateTime().nullable(),
    /** How often it was opened or moved, and how many of those others were told of: apart, it is in the outbox. */
    moves: model.number().default(0),
    moves_announced: model.number().default(0),
    items: model.hasMany(() => ReturnRequestItem, { mappedBy: "request" }),
    events: model.hasMany(() => ReturnRequestEvent, { mappedBy: "request" }),
  })
  .indexes([
    { on: ["order_id"] },
    { on: ["return_id"] },
    { on: ["tracking_code"] },
    { name: "IDX_return_request_due", on: ["next_attempt_at"], where: "next_attempt_at IS NOT NULL" },
    { name: "IDX_return_request_unannounced", on: ["updated_at"], where: "moves_announced < moves" },
  ]);

export default ReturnRequest;
