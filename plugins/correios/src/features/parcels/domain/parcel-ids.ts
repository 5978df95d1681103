/** Where a fulfilment that was made for packed parcels names them, in its metadata. */
export const PARCEL_IDS = "correios_parcel_ids";
