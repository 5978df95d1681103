import type { Requirements } from "@mestres/platform/lib/requirements";

/** What an application must register beside this plugin; asked for when it boots. */
export const requirements: Requirements = {
  plugin: "@mestres/correios",
  modules: {
    // Parcels, labels and returns go on by the inbox; credentials and services come from the settings.
    platformInbox: "@mestres/platform",
    platformSettings: "@mestres/platform",
    // Labels and declarations name the recipient's document.
    fiscalIdentity: "@mestres/brasil",
  },
};
