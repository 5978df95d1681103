import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { parcelError } from "../../parcels/domain/errors";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelEventRow, ParcelRow } from "../../parcels/domain/parcel";
import { readTrackingCode } from "../domain/s10";
import { showCode, showParcel, type ShownParcel } from "./view";

/**
 * The parcels on their way to the shopper of an order, those given up left out.
 * @throws MedusaError `order_not_found`
 */
export async function readOrderParcels(container: MedusaContainer, orderId: string): Promise<ShownParcel[]> {
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters: { id: orderId } });
  if (data.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Este pedido não existe.", "order_not_found");
  }
  const rows = (await parcels.listParcels(
    { order_id: orderId, direction: "outbound", state: { $ne: "voided" } },
    { order: { created_at: "ASC", sequence: "ASC" } },
  )) as unknown as ParcelRow[];
  const news = await updateOf(parcels, rows);
  return rows.map((row) => showParcel(row, news.get(row.id) ?? []));
}

/**
 * What anybody may know of a tracking code of ours.
 * @throws MedusaError `tracking_code_invalid` | `parcel_not_found`
 */
export async function readParcelByCode(container: MedusaContainer, text: string): Promise<ShownParcel> {
  const code = readTrackingCode(text);
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const [row] = (await parcels.listParcels({
    tracking_code: code,
    direction: "outbound",
    state: { $ne: "voided" },
  })) as unknown as ParcelRow[];
  if (!row) {
    throw parcelError(
      "NOT_FOUND",
      "parcel_not_found",
      `Não conhecemos nenhuma encomenda com o código ${code}.`,
    );
  }
  return showCode(row, await parcels.listNews([row.id]));
}

async function updateOf(
  parcels: ParcelsService,
  rows: readonly ParcelRow[],
): Promise<Map<string, ParcelEventRow[]>> {
  const all = rows.length ? await parcels.listNews(rows.map(({ id }) => id)) : [];
  const byParcel = new Map<string, ParcelEventRow[]>();
  for (const event of all) {
    byParcel.set(event.parcel_id, [...(byParcel.get(event.parcel_id) ?? []), event]);
  }
  return byParcel;
}
