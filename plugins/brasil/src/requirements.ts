import type { Requirements } from "@mestres/platform/lib/requirements";

/** What an application must register beside this plugin; asked for when it boots. */
export const requirements: Requirements = {
  plugin: "@mestres/brasil",
  modules: {
    // An order takes over its cart's document by the inbox; the addresses of CEP services come from the settings.
    platformInbox: "@mestres/platform",
    platformSettings: "@mestres/platform",
  },
};
