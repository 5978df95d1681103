import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Estimate, EstimateDay, EstimateSums, Rate, RatesPreview, RatesStatus } from "./types";

const PATH = "/admin/correios/rates";
const ROOT = ["mestres", "freight-rates"];
/** A filling takes minutes; its bar should not look stuck. */
const WATCH_MS = 2_000;

/** One page of the fallback table. */
export function useRates(query: Record<string, unknown>) {
  return useQuery({
    queryKey: [...ROOT, "list", query],
    queryFn: () => sdk.client.fetch<{ rates: Rate[]; count: number }>(PATH, { query }),
    placeholderData: keepPreviousData,
  });
}

/** The table as a whole; watched while it is being filled. */
export function useRatesStatus() {
  return useQuery({
    queryKey: [...ROOT, "status"],
    queryFn: () => sdk.client.fetch<RatesStatus>(`${PATH}/status`),
    refetchInterval: ({ state }) => (state.data?.refresh?.state === "running" ? WATCH_MS : false),
  });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ROOT }),
  });
}

/** "Atualizar agora". */
export function useRefreshRates() {
  return useChange((_: undefined) => sdk.client.fetch<{ id: string }>(`${PATH}/refresh`, { method: "POST" }));
}

/** Says what an import would do. */
export function usePreviewRates() {
  return useMutation({
    mutationFn: (csv: string) =>
      sdk.client.fetch<RatesPreview>(`${PATH}/import`, { method: "POST", body: { csv, dry_run: true } }),
  });
}

/** Puts a file's lines in the place of its services' lines. */
export function useImportRates() {
  return useChange((csv: string) =>
    sdk.client.fetch<RatesPreview>(`${PATH}/import`, { method: "POST", body: { csv } }),
  );
}

/** The whole table as a file. */
export function useExportRates() {
  return useMutation({
    mutationFn: async (): Promise<Blob> => {
      const answer = await sdk.client.fetch<Response>(`${PATH}/csv`, { headers: { accept: "text/csv" } });
      return answer.blob();
    },
  });
}

export type EstimatesAnswer = {
  estimates: Estimate[];
  count: number;
  totals: EstimateSums;
  days: EstimateDay[];
};

/** One page of the freights that were sold at an estimated price, with sums of all that the filter leaves. */
export function useEstimates(query: Record<string, unknown>) {
  return useQuery({
    queryKey: [...ROOT, "estimates", query],
    queryFn: () => sdk.client.fetch<EstimatesAnswer>("/admin/correios/estimates", { query }),
    placeholderData: keepPreviousData,
  });
}
