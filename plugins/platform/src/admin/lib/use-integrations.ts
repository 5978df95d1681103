import { sdk, useChange } from "@mestres/admin-kit";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { SettingsTestResult } from "../../lib/settings-types";
import type { DescribedSettings } from "../../modules/settings/types";
import type { Values } from "./draft";

const KEY = ["mestres", "settings"];
const PATH = "/admin/mestres/settings";

/** Every integration of the catalogue, without secrets. */
export function useIntegrations() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await sdk.client.fetch<{ settings: DescribedSettings[] }>(PATH)).settings,
  });
}

/** Stores values of an integration. */
export function useSaveIntegration(namespace: string) {
  return useChange(
    (values: Values) =>
      sdk.client.fetch<{ settings: DescribedSettings }>(`${PATH}/${namespace}`, {
        method: "POST",
        body: { values },
      }),
    [KEY],
  );
}

/** Tries an integration with values that may not be saved yet. */
export function useTestIntegration(namespace: string) {
  return useMutation({
    mutationFn: async (values: Values) => {
      const path = `${PATH}/${namespace}/check`;
      const options = { method: "POST", body: { values } };
      return (await sdk.client.fetch<{ result: SettingsTestResult }>(path, options)).result;
    },
  });
}
