import { defineSettings, getSettingsSource } from "@mestres/platform/lib/settings";

/** What an order needs before an invoice can be written for it. */
export const fiscalSettings = defineSettings({
  namespace: "fiscal",
  label: { ptBR: "Dados fiscais do pedido", en: "Fiscal data of an order" },
  help: {
    ptBR: "O que um pedido precisa ter para que a nota fiscal possa ser emitida.",
    en: "What an order must have so that its invoice can be issued.",
  },
  fields: [
    {
      key: "require_document",
      type: "boolean",
      default: true,
      label: {
        ptBR: "Exigir CPF ou CNPJ em pedidos do Brasil",
        en: "Require a CPF or CNPJ for orders in Brazil",
      },
      help: {
        ptBR: "Sem o documento, o carrinho com endereço no Brasil não vira pedido.",
        en: "Without the document, a cart with an address in Brazil does not become an order.",
      },
    },
  ],
});

/** Whether an order of Brazil may be placed without a CPF or CNPJ. */
export async function isDocumentRequired(): Promise<boolean> {
  return (await getSettingsSource().getValues(fiscalSettings)).require_document;
}
