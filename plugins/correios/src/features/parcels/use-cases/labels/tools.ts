import type { PrepostClient } from "../../../../drivers/correios/prepost";
import type { ParcelsService } from "../../../../modules/parcels/published";
import type { ParcelRow } from "../../domain/parcel";

/** What buying a label needs of the world. */
export type LabelTools = {
  parcels: Pick<ParcelsService, "transition" | "patch" | "keepLabel" | "read">;
  prepost: PrepostClient;
  /** What registers a parcel with the Correios. */
  describe(parcel: ParcelRow): Promise<object>;
  /** Tells the shop of a parcel's new state. */
  announce(parcel: ParcelRow): Promise<void>;
  now(): Date;
};
