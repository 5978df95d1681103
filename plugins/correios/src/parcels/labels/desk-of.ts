import type { MedusaContainer } from "@medusajs/framework/types";
import { credentialsFrom } from "../../client/credentials";
import { readSettings } from "../../freight/desk";
import { fixedAddOns, findService } from "../../freight/services";
import type { CorreiosSettings } from "../../settings";
import { openRecipientDocument } from "../orders/recipient-document";
import { prepostRequest, type ExtraService } from "../prepost-request";
import { readSender } from "../sender";
import { PARCELS_MODULE, type ParcelStore } from "../store";
import type { ParcelRow } from "../types";
import { announceParcel } from "./announce";
import type { LabelDesk } from "./desk";
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
export async function labelDesk(
  container: MedusaContainer,
  options: { background?: boolean } = {},
): Promise<LabelDesk> {
  const settings = await readSettings();
  const credentials = credentialsFrom(settings);
  return {
    store: container.resolve<ParcelStore>(PARCELS_MODULE),
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
