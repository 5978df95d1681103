import { sdk } from "@mestres/admin-kit";
import type { PostedOutcome } from "../../../features/parcels/use-cases/mark-parcels-posted";
import type { DeskCounts, PerformanceDay, TrackedParcel } from "./lists";
import type { LabelResult, OrderParcels, PackInput, ToPackOrder } from "./orders";
import type { ParcelEvent, ParcelView } from "./types";

const BASE = "/admin/correios";

export type ParcelsPage = { parcels: ParcelView[]; count: number };
export type TrackedPage = { parcels: TrackedParcel[]; count: number };
export type ToPackPage = { orders: ToPackOrder[]; count: number };

/** A declaration lists what lies in the parcel, at the price that the shopper paid. */
export type FiscalInput = { kind: "nfe"; nfe_key: string } | { kind: "content_declaration" };

const post = <T>(path: string, body: object = {}): Promise<T> =>
  sdk.client.fetch<T>(`${BASE}${path}`, { method: "POST", body });

/** Every call of the shipping desk to the server, in one place. */
export const deskApi = {
  counts: () => sdk.client.fetch<DeskCounts>(`${BASE}/packing/counts`),
  parcel: (id: string) =>
    sdk.client.fetch<{ parcel: ParcelView; events: ParcelEvent[] }>(`${BASE}/parcels/${id}`),
  orderParcels: (orderId: string) => sdk.client.fetch<OrderParcels>(`${BASE}/orders/${orderId}/parcels`),
  pack: (orderId: string, body: { parcels: PackInput[]; partial: boolean }) =>
    post<{ parcels: ParcelView[] }>(`/orders/${orderId}/parcels`, body),
  buy: (body: { order_ids?: string[]; parcel_ids?: string[] }) =>
    post<{ results: LabelResult[] }>("/labels", body),
  fiscal: (id: string, body: FiscalInput) => post<{ parcel: ParcelView }>(`/parcels/${id}/fiscal`, body),
  void: (id: string) => post<{ parcel: ParcelView }>(`/parcels/${id}/void`),
  rebuy: (id: string) => post<{ parcel: ParcelView }>(`/parcels/${id}/rebuy`),
  track: (id: string) => post<unknown>(`/tracking/${id}/check`),
  typeCode: ({ id, code }: { id: string; code: string }) => post<unknown>(`/tracking/${id}/code`, { code }),
  forgetCode: (id: string) => sdk.client.fetch<unknown>(`${BASE}/tracking/${id}/code`, { method: "DELETE" }),
  performance: (days: number) =>
    sdk.client.fetch<{ days: PerformanceDay[] }>(`${BASE}/packing/performance`, { query: { days } }),
  markPosted: (ids: string[]) => post<{ results: PostedOutcome[] }>("/parcels/mark-posted", { ids }),
};
