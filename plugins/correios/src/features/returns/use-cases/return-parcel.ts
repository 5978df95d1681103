import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { errorText } from "@mestres/platform/lib/error-text";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import type ParcelsModuleService from "../../../modules/parcels/service";
import { wasPosted } from "../../parcels/domain/state";
import { PARCELS_MODULE } from "../../../modules/parcels/published";
import type { ParcelRow } from "../../parcels/domain/parcel";
import { boxFor } from "../domain/measures";
import { loadReturnableOrder } from "../read/order";
import { readReturnSettings } from "../settings";
import { itemsOf, returnsOf } from "../read/returns";
import { currentSender } from "../../parcels/read/current-sender";
import { parcelStates } from "../../parcels/domain/state-table";

/** The way back has a code of its own in the contract; it travels as SEDEX or PAC all the same. */
const SEDEX_REVERSE = "03247";

const parcelsOf = (container: MedusaContainer): ParcelsModuleService =>
  container.resolve<ParcelsModuleService>(PARCELS_MODULE);

/**
 * Puts an authorised return among the parcels that tracking follows, once. A return goes on without it: the Correios
 * are also asked about the authorisation itself.
 */
export async function followReturnParcel(container: MedusaContainer, row: ReturnRequestRow): Promise<void> {
  if (!row.tracking_code || !row.prepost_id) {
    return;
  }
  try {
    const parcels = parcelsOf(container);
    const [known] = await parcels.listParcels({ tracking_code: row.tracking_code });
    if (known) {
      return;
    }
    const [order, items, { service_code }, shop] = await Promise.all([
      loadReturnableOrder(container, row.order_id),
      itemsOf(container, row.id),
      readReturnSettings(),
      currentSender(),
    ]);
    const lineOf = (id: string) => order.lines.find((line) => line.id === id);
    const pieces = items.map(({ line_item_id, quantity }) => {
      const { weight, length, width, height } = lineOf(line_item_id) ?? {};
      return {
        quantity,
        weight: weight ?? 0,
        length: length ?? null,
        width: width ?? null,
        height: height ?? null,
      };
    });
    const { document: _document, ...recipient } = shop;
    const [parcel] = await parcels.pack(
      [
        {
          order_id: row.order_id,
          direction: "return",
          service: service_code === SEDEX_REVERSE ? "sedex" : "pac",
          service_code,
          box_name: null,
          ...boxFor(pieces, 0),
          items: items.map(({ line_item_id, title, quantity, amount }) => ({
            id: line_item_id,
            title,
            quantity,
            weight: lineOf(line_item_id)?.weight ?? 0,
            unit_price: Math.floor(amount / quantity),
          })),
          declared_value: 0,
          quoted_cost: null,
          recipient,
          fiscal_kind: "content_declaration",
        },
      ],
      // Returns that were given up leave their parcels behind; how much may come back is decided in our own rows.
      Object.fromEntries(order.lines.map(({ id }) => [id, Number.MAX_SAFE_INTEGER])),
    );
    if (!parcel) {
      return;
    }
    await parcels.transition(parcel.id, "register");
    await parcels.transition(parcel.id, "registered", {
      prepost_id: row.prepost_id,
      tracking_code: row.tracking_code,
      next_tracking_at: new Date(),
    });
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Devolução ${row.id} fica sem rastreio: ${errorText(error)}`);
  }
}

/** A parcel that nobody will post is followed no longer. */
export async function dropReturnParcel(container: MedusaContainer, row: ReturnRequestRow): Promise<void> {
  if (!row.tracking_code) {
    return;
  }
  const parcels = parcelsOf(container);
  const [parcel] = (await parcels.listParcels({
    tracking_code: row.tracking_code,
  })) as unknown as ParcelRow[];
  if (parcel && parcelStates.allows(parcel.state, "void")) {
    await parcels.transition(parcel.id, "void", { voided_at: new Date(), next_tracking_at: null });
  }
}

/** The return that a parcel belongs to, when the Correios have it; undefined for any other parcel. */
export async function postedReturnOf(container: MedusaContainer, parcelId: string) {
  const [parcel] = (await parcelsOf(container).listParcels({ id: parcelId })) as unknown as ParcelRow[];
  if (!parcel?.tracking_code || parcel.direction !== "return" || !wasPosted(parcel.state)) {
    return undefined;
  }
  const [row] = await returnsOf(container).listReturnRequests({ tracking_code: parcel.tracking_code });
  return row as unknown as ReturnRequestRow | undefined;
}
