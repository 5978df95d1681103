import type { ParcelState } from "../../parcels/domain/state";

/** Messages of a parcel's way, each sent once. */
export type ParcelMail = "posted" | "out_for_delivery" | "awaiting_pickup" | "delivered" | "returned";

const MAIL_OF: Readonly<Partial<Record<ParcelState, ParcelMail>>> = {
  posted: "posted",
  // The first time that we look, it may be further than that: its code is news all the same.
  in_transit: "posted",
  out_for_delivery: "out_for_delivery",
  awaiting_pickup: "awaiting_pickup",
  delivered: "delivered",
  // Told when it turns back, or when it is back, whichever is heard first.
  returning: "returned",
  returned_to_sender: "returned",
};

/** States in which a message is still news. */
const STILL_NEWS: Readonly<Record<ParcelMail, readonly ParcelState[]>> = {
  posted: ["posted", "in_transit"],
  out_for_delivery: ["out_for_delivery"],
  awaiting_pickup: ["awaiting_pickup"],
  delivered: ["delivered"],
  returned: ["returning", "returned_to_sender"],
};

/** The message that a state asks for, if any. */
export function mailOf(state: ParcelState): ParcelMail | undefined {
  return MAIL_OF[state];
}

/** Whether a message is worth sending, by how the parcel stands when it would go: overtaken news are not told. */
export function isCurrent(mail: ParcelMail, state: ParcelState): boolean {
  return STILL_NEWS[mail].includes(state);
}
