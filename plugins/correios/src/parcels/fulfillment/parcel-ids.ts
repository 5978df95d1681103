/** Where a fulfilment that the shipping desk made names its parcels, in its metadata. */
export const PARCEL_IDS = "correios_parcel_ids";
