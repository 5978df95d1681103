import { ADDRESS_FIELDS, ADDRESS_LABELS } from "~/features/address/fields";

/** Fields of the checkout form, in the order a person meets them. */
export const CHECKOUT_FIELDS = [
  "email",
  "name",
  "document",
  "phone",
  ...ADDRESS_FIELDS,
  "shipping_option",
  "payment_method",
] as const;

export type CheckoutField = (typeof CHECKOUT_FIELDS)[number];

/** Short names for the list of what is wrong. */
export const FIELD_LABELS: Record<CheckoutField, string> = {
  email: "E-mail",
  name: "Nome",
  document: "CPF ou CNPJ",
  phone: "Celular",
  ...ADDRESS_LABELS,
  shipping_option: "Como receber",
  payment_method: "Pagamento",
};

export type CheckoutValues = Record<CheckoutField, string>;

/** One message per field, in Portuguese. */
export type CheckoutErrors = Partial<Record<CheckoutField, string>>;

/** The form as text, trimmed and capped; a field that is missing is empty. */
export function readCheckoutValues(form: FormData): CheckoutValues {
  const entries = CHECKOUT_FIELDS.map((field) => {
    const value = form.get(field);
    return [field, typeof value === "string" ? value.trim().slice(0, 200) : ""];
  });
  return Object.fromEntries(entries) as CheckoutValues;
}
