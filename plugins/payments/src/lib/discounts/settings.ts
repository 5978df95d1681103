import { formatBRL } from "@mestres/platform/lib/money";
import { defineSettings, getSettingsSource, type SettingsValues } from "@mestres/platform/lib/settings";
import { discountOf } from "./percent";

const FIELDS = [
  {
    key: "pix_percent",
    type: "number",
    default: 0,
    min: 0,
    max: 50,
    label: { ptBR: "Desconto no PIX (%)", en: "PIX discount (%)" },
    help: {
      ptBR: "Sobre os produtos, não sobre o frete. 0 desliga.",
      en: "On the products, not on the freight. 0 turns it off.",
    },
  },
] as const;

export type PaymentDiscountSettings = SettingsValues<typeof FIELDS>;

/** The catalogue entry "payment-discounts". There is nothing to connect to: its test shows an example. */
export const paymentDiscountSettings = defineSettings({
  namespace: "payment-discounts",
  label: { ptBR: "Descontos por forma de pagamento", en: "Discounts by payment method" },
  help: {
    ptBR: "O que o cliente economiza pagando à vista.",
    en: "What the customer saves by paying at once.",
  },
  fields: FIELDS,
  async test(values: PaymentDiscountSettings) {
    const example = 10_000;
    const paid = formatBRL(example - discountOf(example, values.pix_percent));
    return { ok: true, message: `${formatBRL(example)} em produtos saem por ${paid} no PIX.` };
  },
});

/** Percent off the products for who pays by PIX, in force now; 0 for none. */
export async function readPixPercent(): Promise<number> {
  return (await getSettingsSource().getValues(paymentDiscountSettings)).pix_percent;
}
