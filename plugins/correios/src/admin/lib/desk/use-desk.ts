import { useChange, useList } from "@mestres/admin-kit";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { deskApi, type FiscalInput, type ParcelsPage, type ToPackPage, type TrackedPage } from "./api";
import { deskKeys } from "./keys";
import type { ParcelState } from "../../../features/parcels/domain/state";
import type { PackInput } from "./orders";

/** States that the server, or the Correios, are about to leave by themselves. */
const PASSING: readonly ParcelState[] = ["registering", "registered", "label_pending"];
/** How often what passes is looked at. */
const PASSING_MS = 4_000;

const pollWhile = (parcels: readonly { state: ParcelState }[] | undefined): number | false =>
  parcels?.some(({ state }) => PASSING.includes(state)) ? PASSING_MS : false;

/** Labels get ready and parcels get late without anybody's doing: how often the counts are read again. */
const COUNTS_MS = 10_000;

/** How much waits on each tab. */
export function useDeskCounts() {
  return useQuery({ queryKey: deskKeys.counts, queryFn: deskApi.counts, refetchInterval: COUNTS_MS });
}

/** One page of orders with something to pack. */
export function useToPack(query: object) {
  return useList<ToPackPage>(deskKeys.toPack, "/admin/correios/packing/to-pack", query);
}

/** One page of parcels; looked at again while a label is being drawn. */
export function useParcels(query: object) {
  return useList<ParcelsPage>(deskKeys.parcels, "/admin/correios/parcels", query, {
    refetchInterval: (answer) => pollWhile(answer?.parcels),
  });
}

/** One parcel with its news; nothing is asked without an id. */
export function useParcel(id: string | null) {
  return useQuery({
    queryKey: deskKeys.parcel(id ?? ""),
    queryFn: () => deskApi.parcel(id ?? ""),
    enabled: id !== null,
    refetchInterval: ({ state }) => pollWhile(state.data && [state.data.parcel]),
  });
}

/** What was packed of an order, and what is left of it. */
export function useOrderParcels(orderId: string) {
  return useQuery({
    queryKey: deskKeys.order(orderId),
    queryFn: () => deskApi.orderParcels(orderId),
    refetchInterval: ({ state }) => pollWhile(state.data?.parcels),
  });
}

/** One page of what is late, lost or silent. */
export function useTracked(query: object) {
  return useList<TrackedPage>(deskKeys.tracked, "/admin/correios/tracking", query);
}

/** How parcels fared, day by day. */
export function usePerformance(days: number) {
  return useQuery({ queryKey: deskKeys.performance(days), queryFn: () => deskApi.performance(days) });
}

/** Reads everything about parcels again, and the core's own panels of orders, which show the fulfilment. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: deskKeys.root });
    await client.invalidateQueries({ queryKey: ["orders"] });
  };
}

const useDeskChange = <Input, Output>(change: (input: Input) => Promise<Output>) =>
  useChange(change, [deskKeys.root, ["orders"]]);

export function usePack(orderId: string) {
  return useDeskChange((body: { parcels: PackInput[]; partial: boolean }) => deskApi.pack(orderId, body));
}
export function useBuyLabels() {
  return useDeskChange(deskApi.buy);
}
export function useVoidParcel() {
  return useDeskChange(deskApi.void);
}
export function useRebuyParcel() {
  return useDeskChange(deskApi.rebuy);
}
export function useTrackParcel() {
  return useDeskChange(deskApi.track);
}
export function useTypeCode() {
  return useDeskChange(deskApi.typeCode);
}
export function useForgetCode() {
  return useDeskChange(deskApi.forgetCode);
}
export function useMarkPosted() {
  return useDeskChange(deskApi.markPosted);
}
export function useFiscal(id: string) {
  return useDeskChange((body: FiscalInput) => deskApi.fiscal(id, body));
}
