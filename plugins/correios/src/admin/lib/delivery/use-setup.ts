import { sdk, useChange } from "@mestres/admin-kit";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { SetupPath } from "./lists";

const ROOT = ["mestres", "local-delivery"];
const LIST_KEYS: Record<SetupPath, string> = {
  "delivery-areas": "delivery_areas",
  "pickup-points": "pickup_points",
  "free-freight": "free_freight_rules",
};
const address = (path: SetupPath, id?: string) => `/admin/correios/${path}${id ? `/${id}` : ""}`;

/** One page of areas, points or rules. */
export function useSetupList<Row>(path: SetupPath, query: object) {
  return useQuery({
    queryKey: [...ROOT, path, query],
    queryFn: async () => {
      const answer = await sdk.client.fetch<Record<string, unknown>>(address(path), { query: { ...query } });
      return { rows: answer[LIST_KEYS[path]] as Row[], count: answer.count as number };
    },
    placeholderData: keepPreviousData,
  });
}

/** Writes one: a new one without an id. */
export function useSaveSetup<Value extends object>(path: SetupPath) {
  return useChange(
    ({ id, value }: { id?: string; value: Value }) =>
      sdk.client.fetch<unknown>(address(path, id), { method: "POST", body: value }),
    [ROOT],
  );
}

export function useDeleteSetup(path: SetupPath) {
  return useChange(
    (id: string) => sdk.client.fetch<unknown>(address(path, id), { method: "DELETE" }),
    [ROOT],
  );
}

/** The shop's stock locations, for a point to say which of them it is. */
export function useStockLocations() {
  return useQuery({
    queryKey: [...ROOT, "stock-locations"],
    queryFn: () => sdk.admin.stockLocation.list({ limit: 100, fields: "id,name" }),
  });
}
