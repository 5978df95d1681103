import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { emitAll } from "@mestres/platform/lib/emit";
import { errorText } from "@mestres/platform/lib/error-text";
import type { ParcelRow } from "../../domain/parcel";
import { PARCEL_UPDATED, type ParcelUpdated } from "../../../../events";

/** Tells others that a parcel is in another state. Nothing hangs on being heard: a silent bus holds no label. */
export async function announceParcel(
  container: MedusaContainer,
  { id, order_id, state }: Pick<ParcelRow, "id" | "order_id" | "state">,
): Promise<void> {
  const data: ParcelUpdated = { id, order_id, state };
  try {
    await emitAll(container, PARCEL_UPDATED, [data]);
  } catch (error) {
    const reason = errorText(error);
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Encomenda ${id}, agora ${state}: ${reason}`);
  }
}
