import type { Requirements } from "@mestres/platform/lib/requirements";

/** What an application must register beside this plugin; asked for when it boots. */
export const requirements: Requirements = {
  plugin: "@mestres/payments-br",
  modules: {
    // Mails go once by the inbox, credentials come from the settings.
    platformInbox: "@mestres/platform",
    platformSettings: "@mestres/platform",
    // Boletos and dated PIX name who pays.
    fiscalIdentity: "@mestres/brasil",
  },
  // Providers read who pays (lib/payer).
  providers: [{ module: "payment", dependencies: ["query", "fiscalIdentity"] }],
};
