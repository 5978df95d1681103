import { isSent, type Parcel } from "./types";

const FURTHER = ["delivered", "partially_delivered", "shipped"];

/** Core's fulfilment status, or what its parcels say when they are ahead of it: it follows them a moment later. */
export function shownFulfillment(
  core: string | null | undefined,
  parcels: readonly Pick<Parcel, "state">[],
): string | null {
  if (parcels.length > 0 && parcels.every(({ state }) => state === "delivered")) {
    return "delivered";
  }
  if (parcels.some(isSent) && !FURTHER.includes(core ?? "")) {
    return "shipped";
  }
  return core ?? null;
}
