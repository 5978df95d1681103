import { backend, BackendError } from "~/lib/backend.server";
import type { Parcel } from "./types";

/** An order's parcels; none when they cannot be told now: the rest of its page does not wait for them. */
export async function fetchOrderParcels(orderId: string, token: string): Promise<Parcel[]> {
  try {
    const path = `/store/orders/${encodeURIComponent(orderId)}/parcels`;
    return (await backend.get<{ parcels: Parcel[] }>(path, { proof: { token }, timeoutMs: 3_000 })).parcels;
  } catch (error) {
    if (error instanceof BackendError) {
      return [];
    }
    throw error;
  }
}

/**
 * What anybody may know of a tracking code.
 * @returns null for what is no code, or none of ours
 * @throws BackendError
 */
export async function fetchParcelByCode(code: string): Promise<Parcel | null> {
  try {
    return (await backend.get<{ parcel: Parcel }>(`/store/parcels/${encodeURIComponent(code)}`)).parcel;
  } catch (error) {
    if (error instanceof BackendError && (error.status === 404 || error.status === 400)) {
      return null;
    }
    throw error;
  }
}
