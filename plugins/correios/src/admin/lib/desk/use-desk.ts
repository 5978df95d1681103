import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { deskApi, type FiscalInput } from "./api";
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
export function useToPack(query: Record<string, unknown>) {
  return useQuery({
    queryKey: deskKeys.toPack(query),
    queryFn: () => deskApi.toPack(query),
    placeholderData: keepPreviousData,
  });
}

/** One page of parcels; looked at again while a label is being drawn. */
export function useParcels(query: Record<string, unknown>) {
  return useQuery({
    queryKey: deskKeys.parcels(query),
    queryFn: () => deskApi.parcels(query),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => pollWhile(state.data?.parcels),
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
export function useTracked(query: Record<string, unknown>) {
  return useQuery({
    queryKey: deskKeys.tracked(query),
    queryFn: () => deskApi.tracked(query),
    placeholderData: keepPreviousData,
  });
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

function useDeskMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const refresh = useRefresh();
  return useMutation<Output, Error, Input>({ mutationFn, onSettled: refresh });
}

export function usePack(orderId: string) {
  return useDeskMutation((body: { parcels: PackInput[]; partial: boolean }) => deskApi.pack(orderId, body));
}
export function useBuyLabels() {
  return useDeskMutation(deskApi.buy);
}
export function useVoidParcel() {
  return useDeskMutation(deskApi.void);
}
export function useRebuyParcel() {
  return useDeskMutation(deskApi.rebuy);
}
export function useTrackParcel() {
  return useDeskMutation(deskApi.track);
}
export function useTypeCode() {
  return useDeskMutation(deskApi.typeCode);
}
export function useForgetCode() {
  return useDeskMutation(deskApi.forgetCode);
}
export function useMarkPosted() {
  return useDeskMutation(deskApi.markPosted);
}
export function useFiscal(id: string) {
  return useDeskMutation((body: FiscalInput) => deskApi.fiscal(id, body));
}
