import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { PARCEL_UPDATED, type ParcelRow, type ParcelUpdated } from "../types";

/** Tells others that a parcel is in another state. */
export async function announceParcel(
  container: MedusaContainer,
  { id, order_id, state }: Pick<ParcelRow, "id" | "order_id" | "state">,
): Promise<void> {
  const data: ParcelUpdated = { id, order_id, state };
  await container.resolve(Modules.EVENT_BUS).emit({ name: PARCEL_UPDATED, data });
}
