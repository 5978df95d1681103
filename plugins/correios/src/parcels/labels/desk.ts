import type { PrepostClient } from "../../client/prepost";
import type { ParcelStore } from "../store";
import type { ParcelRow } from "../types";

/** What buying a label needs of the world. */
export type LabelDesk = {
  store: Pick<ParcelStore, "transition" | "patch" | "keepLabel" | "read">;
  prepost: PrepostClient;
  /** What registers a parcel with the Correios. */
  describe(parcel: ParcelRow): Promise<object>;
  /** Tells the shop of a parcel's new state. */
  announce(parcel: ParcelRow): Promise<void>;
  now(): Date;
};
