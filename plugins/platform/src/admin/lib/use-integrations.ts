import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "./sdk";
import type { Integration } from "./types";

const KEY = ["mestres", "settings"];
const PATH = "/admin/mestres/settings";

type Values = Record<string, string | number | boolean | null>;

/** Every integration of the catalogue, without secrets. */
export function useIntegrations() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await sdk.client.fetch<{ settings: Integration[] }>(PATH)).settings,
  });
}

/** Stores values of an integration. */
export function useSaveIntegration(namespace: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (values: Values) =>
      sdk.client.fetch<{ settings: Integration }>(`${PATH}/${namespace}`, {
        method: "POST",
        body: { values },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Tries an integration with values that may not be saved yet. */
export function useTestIntegration(namespace: string) {
  return useMutation({
    mutationFn: async (values: Values) => {
      const path = `${PATH}/${namespace}/check`;
      const options = { method: "POST", body: { values } };
      const { result } = await sdk.client.fetch<{ result: { ok: boolean; message: string } }>(path, options);
      return result;
    },
  });
}
