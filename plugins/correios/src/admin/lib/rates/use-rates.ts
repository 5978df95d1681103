import { sdk, useChange, useList } from "@mestres/admin-kit";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { EstimatesAnswer, Rate, RatesPreview, RatesStatus } from "./types";

const PATH = "/admin/correios/rates";
const ROOT = ["mestres", "freight-rates"];
/** A filling takes minutes; its bar should not look stuck. */
const WATCH_MS = 2_000;

/** One page of the fallback table. */
export function useRates(query: object) {
  return useList<{ rates: Rate[]; count: number }>([...ROOT, "list"], PATH, query);
}

/** The table as a whole; watched while it is being filled. */
export function useRatesStatus() {
  return useQuery({
    queryKey: [...ROOT, "status"],
    queryFn: () => sdk.client.fetch<RatesStatus>(`${PATH}/status`),
    refetchInterval: ({ state }) => (state.data?.refresh?.state === "running" ? WATCH_MS : false),
  });
}

/** "Atualizar agora". */
export function useRefreshRates() {
  return useChange(
    (_: undefined) => sdk.client.fetch<{ id: string }>(`${PATH}/refresh`, { method: "POST" }),
    [ROOT],
  );
}

/** Says what an import would do. */
export function previewRates(csv: string): Promise<RatesPreview> {
  return sdk.client.fetch(`${PATH}/import`, { method: "POST", body: { csv, dry_run: true } });
}

/** Puts a file's lines in the place of its services' lines. */
export function useImportRates() {
  return useChange(
    (csv: string) => sdk.client.fetch<RatesPreview>(`${PATH}/import`, { method: "POST", body: { csv } }),
    [ROOT],
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

/** One page of the freights that were sold at an estimated price, with sums of all that the filter leaves. */
export function useEstimates(query: object) {
  return useList<EstimatesAnswer>([...ROOT, "estimates"], "/admin/correios/estimates", query);
}
