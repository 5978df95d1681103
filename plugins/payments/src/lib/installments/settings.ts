import { defineSettings, getSettingsSource, type SettingsValues } from "@mestres/platform/lib/settings";
import type { InstallmentPolicy } from "./plans";
import { providerRates } from "./provider-rates";

const FIELDS = [
  {
    key: "max",
    type: "number",
    default: 12,
    min: 1,
    max: 12,
    label: { ptBR: "Máximo de parcelas", en: "Most installments" },
  },
  {
    key: "interest_free_up_to",
    type: "number",
    default: 6,
    min: 1,
    max: 12,
    label: { ptBR: "Sem juros até", en: "Interest-free up to" },
    help: {
      ptBR: "Configure o mesmo no painel do Mercado Pago: a tabela dele vale para o que o cliente paga.",
      en: "Set the same in Mercado Pago's panel: its table decides what the shopper pays.",
    },
  },
  {
    key: "minimum_installment",
    type: "number",
    default: 500,
    min: 1,
    max: 10_000_000,
    label: { ptBR: "Parcela mínima (centavos)", en: "Smallest installment (centavos)" },
  },
  {
    key: "table",
    type: "select",
    default: "provider",
    options: [
      { value: "provider", label: { ptBR: "Do Mercado Pago", en: "Mercado Pago's" } },
      { value: "own", label: { ptBR: "Própria (juros ao mês)", en: "Our own (monthly interest)" } },
    ],
    label: { ptBR: "Tabela de juros", en: "Interest table" },
    help: {
      ptBR: "Sem resposta do Mercado Pago, vale a própria.",
      en: "When Mercado Pago does not answer, our own is used.",
    },
  },
  {
    key: "monthly_interest_percent",
    type: "number",
    default: 2.99,
    min: 0,
    max: 20,
    label: { ptBR: "Juros ao mês da tabela própria (%)", en: "Monthly interest of our own table (%)" },
  },
] as const;

export type InstallmentSettings = SettingsValues<typeof FIELDS>;

/** The catalogue entry "installments". Its test compares the shop's rule with the provider's table. */
export const installmentSettings = defineSettings({
  namespace: "installments",
  label: { ptBR: "Parcelamento", en: "Installments" },
  help: {
    ptBR: "Em quantas vezes o cartão paga, e com que juros.",
    en: "In how many parts a card pays, and with what interest.",
  },
  fields: FIELDS,
  async test(values: InstallmentSettings) {
    const rates = await providerRates();
    if (!rates) {
      return { ok: false, message: "O Mercado Pago não respondeu a tabela de parcelas: vale a própria." };
    }
    const free = rates.filter(({ ratePercent }) => ratePercent === 0).at(-1)?.count ?? 0;
    return free === values.interest_free_up_to
      ? { ok: true, message: `Tabela lida: sem juros até ${free}x.` }
      : {
          ok: false,
          message: `Aqui está sem juros até ${values.interest_free_up_to}x e no Mercado Pago até ${free}x: vale o dele.`,
        };
  },
});

/** The values in force now. */
export function readInstallmentSettings(): Promise<InstallmentSettings> {
  return getSettingsSource().getValues(installmentSettings);
}

/** The same as rules for {@link installmentPlans}. */
export function policyOf(values: InstallmentSettings): InstallmentPolicy {
  return {
    max: values.max,
    interestFreeUpTo: values.interest_free_up_to,
    minimumInstallment: values.minimum_installment,
    monthlyInterestPercent: values.monthly_interest_percent,
  };
}
