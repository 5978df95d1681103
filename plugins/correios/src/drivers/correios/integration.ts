import { defineSettings } from "@mestres/platform/lib/settings";
import { correiosSettings } from "../../settings";
import { testConnection } from "./test-connection";

/** The Correios in the catalogue of integrations, with the connection test that their client makes possible. */
export const correiosIntegration = defineSettings({
  ...correiosSettings,
  test: (values) => testConnection(values),
});
