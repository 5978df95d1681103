import type { MedusaContainer } from "@medusajs/framework/types";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelRow } from "../domain/parcel";

/** The order's outbound parcels that were not given up. */
export async function outboundParcels(container: MedusaContainer, orderId: string): Promise<ParcelRow[]> {
  const rows = await container
    .resolve<ParcelsService>(PARCELS_MODULE)
    .listParcels({ order_id: orderId, direction: "outbound", state: { $ne: "voided" } }, { take: 1_000 });
  return rows as unknown as ParcelRow[];
}
