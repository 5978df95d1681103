import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReverseRequest } from "../../../drivers/correios/reverse-request";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { readRecipient } from "../../parcels/domain/recipient";
import { readSender } from "../../parcels/domain/sender";
import { readSettings } from "../../../settings";
import { buyerDocument } from "../read/buyer-document";
import { boxFor } from "../domain/measures";
import { loadReturnableOrder } from "../read/order";
import { readReturnSettings } from "../settings";
import { itemsOf } from "../read/returns";

/**
 * What the Correios are asked for a return: from the shopper's address back to the shop's.
 *
 * @param validUntil local date, the last one to post on
 * @throws MedusaError `parcel_address_incomplete` | `sender_incomplete`
 */
export async function reverseRequest(
  container: MedusaContainer,
  row: ReturnRequestRow,
  validUntil: string,
): Promise<ReverseRequest> {
  const [order, items, { service_code: service }, settings] = await Promise.all([
    loadReturnableOrder(container, row.order_id),
    itemsOf(container, row.id),
    readReturnSettings(),
    readSettings(),
  ]);
  const pieces = items.map(({ line_item_id: id, quantity }) => {
    const line = order.lines.find((one) => one.id === id);
    return {
      quantity,
      weight: line?.weight ?? settings.default_item_grams,
      length: line?.length ?? null,
      width: line?.width ?? null,
      height: line?.height ?? null,
    };
  });
  return {
    id: row.id,
    service,
    sender: {
      ...readRecipient(order.address, order.email),
      document: await buyerDocument(container, row.order_id),
    },
    recipient: readSender(settings),
    validUntil,
    ...boxFor(pieces, settings.packaging_grams),
    contents: items.map(({ title, quantity, amount }) => ({
      description: title,
      quantity,
      // The Correios refuse a content worth nothing, as a gift is.
      value: Math.max(1, Math.floor(amount / quantity)),
    })),
  };
}
