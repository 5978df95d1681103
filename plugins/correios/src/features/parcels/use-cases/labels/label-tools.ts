import type { MedusaContainer } from "@medusajs/framework/types";
import { credentialsFrom } from "../../../../drivers/correios/credentials";
import { fixedAddOns, findService } from "../../../services/domain/services";
import { type CorreiosSettings, readSettings } from "../../../../settings";
import { openRecipientDocument } from "../../read/recipient-document";
import { prepostRequest, type ExtraService } from "../../../../drivers/correios/prepost-request";
import { readSender } from "../../domain/sender";
import { PARCELS_MODULE, type ParcelsService } from "../../../../modules/parcels/published";
import type { ParcelRow } from "../../domain/parcel";
import { announceParcel } from "./announce";
import type { LabelTools } from "./tools";
import { prepostClient } from "./prepost-client";

/** Extras that the quote was asked with: the shop's own, and the value where one is declared. */
function extrasOf(settings: CorreiosSettings, parcel: ParcelRow): ExtraService[] {
  const service = findService(settings, parcel.service) ?? findService(settings, parcel.service_code);
  const declared =
    service && parcel.declared_value > 0
      ? [{ code: service.declaredValueCode, value: parcel.declared_value }]
      : [];
  return [...fixedAddOns(settings).map((code) => ({ code })), ...declared];
}

/**
 * What buying labels needs, by the settings in force.
 * @throws MedusaError `correios_not_configured` | `sender_incomplete`
 */
export async function labelTools(
  container: MedusaContainer,
  options: { background?: boolean } = {},
): Promise<LabelTools> {
  const settings = await readSettings();
  const credentials = credentialsFrom(settings);
  return {
    parcels: container.resolve<ParcelsService>(PARCELS_MODULE),
    prepost: await prepostClient(options),
    describe: async (parcel) =>
      prepostRequest(parcel, readSender(settings), await openRecipientDocument(container, parcel.order_id), {
        user: credentials?.user ?? "",
        postingCard: credentials?.postingCard ?? "",
        extras: extrasOf(settings, parcel),
      }),
    announce: (parcel) => announceParcel(container, parcel),
    now: () => new Date(),
  };
}
