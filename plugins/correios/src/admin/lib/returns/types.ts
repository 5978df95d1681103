/** Returns as the server answers them. Amounts in centavos. */
import type { AsJson } from "@mestres/platform/lib/as-json";
import type { StaffReturn } from "../../../features/returns/read/view";

export { RETURN_KINDS, type ReturnKind } from "../../../features/returns/domain/return-kind";
export { RETURN_STATES, type ReturnState } from "../../../features/returns/domain/states";

/** A return as `GET /admin/correios/returns` tells it. */
export type ReturnRequest = AsJson<StaffReturn>;
export type ReturnEvent = ReturnRequest["events"][number];

/** What staff may do with a return. */
export type ReturnAction = "approve" | "refuse" | "cancel" | "receive" | "refund";
