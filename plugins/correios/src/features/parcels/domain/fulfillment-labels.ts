import type { ParcelRow } from "./parcel";

/** Where staff print a parcel's label; a path of the backend. */
const labelUrl = (id: string): string =>
  `/admin/correios/labels.pdf?ids=${encodeURIComponent(id)}&format=10x15`;

/**
 * The labels of a fulfilment, as Medusa keeps them: one for each parcel that has a code.
 * @param trackingUrl address of a code's page
 */
export function fulfillmentLabels(
  parcels: readonly Pick<ParcelRow, "id" | "tracking_code" | "external">[],
  trackingUrl: (code: string) => string,
): { tracking_number: string; tracking_url: string; label_url: string }[] {
  return parcels.flatMap(({ id, tracking_code: code, external }) =>
    code === null
      ? []
      : [{ tracking_number: code, tracking_url: trackingUrl(code), label_url: external ? "" : labelUrl(id) }],
  );
}
