import { isValidCnpj, parseDocument } from "@mestres/brasil/lib/document";
import { parsePhone } from "@mestres/brasil/lib/phone";
import { z } from "zod";
import { addressShape, stateByNumber, stateMismatch } from "~/features/address/schema.server";
import { METHODS } from "~/features/payment/types";
import { CHECKOUT_FIELDS, type CheckoutErrors, type CheckoutValues } from "./form-fields";

const text = (message: string, max: number) =>
  z.string().trim().min(1, message).max(max, `Use até ${max} caracteres`);

/** Turns a parser that throws into a zod transform with our own words. */
function parsedBy<Result>(empty: string, wrong: string, parse: (value: string) => Result) {
  return z
    .string()
    .trim()
    .min(1, empty)
    .transform((value, context) => {
      try {
        return parse(value);
      } catch {
        context.addIssue({ code: "custom", message: wrong });
        return z.NEVER;
      }
    });
}

/** Everything that must be right before an order is placed. Texts are for the shopper. */
export const checkoutSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Precisamos do seu e-mail para mandar o pedido")
    .pipe(z.email("Confira o e-mail: falta algo, como o @ ou o .com")),
  name: text("Como você se chama?", 120),
  document: parsedBy(
    "Precisamos do CPF ou CNPJ para a nota fiscal",
    "Este CPF ou CNPJ não existe. Confira os números",
    parseDocument,
  ),
  phone: parsedBy(
    "Precisamos de um telefone para a entrega",
    "Confira o telefone, com DDD: (31) 99999-0000",
    parsePhone,
  ),
  ...addressShape,
  shipping_option: z.string().min(1, "Escolha como quer receber"),
  payment_method: z.enum(METHODS, "Escolha como quer pagar"),
});

/** A checkout that passed: documents and phone parsed, CEP in digits. */
export type Checkout = z.output<typeof checkoutSchema>;

/** A person has a surname, which banks and carriers ask for; a company may be of one word. */
function surnameMissing({ name, document }: CheckoutValues): CheckoutErrors {
  const oneWord = /^\S+$/.test(name.trim());
  return oneWord && !isValidCnpj(document) ? { name: "Escreva nome e sobrenome" } : {};
}

/**
 * Validates the whole form at once; the first message of each field wins.
 * @param known the state that the CEP belongs to, where more is known of it than its numbers
 */
export function validateCheckout(
  values: CheckoutValues,
  known: string | null = stateByNumber(values.cep),
): { ok: true; checkout: Checkout } | { ok: false; errors: CheckoutErrors } {
  const result = checkoutSchema.safeParse(values);
  const errors: CheckoutErrors = { ...stateMismatch(values, known), ...surnameMissing(values) };
  if (result.success && !Object.keys(errors).length) {
    return { ok: true, checkout: result.data };
  }
  for (const issue of result.error?.issues ?? []) {
    const field = CHECKOUT_FIELDS.find((name) => name === issue.path[0]);
    if (field) {
      errors[field] ??= issue.message;
    }
  }
  return { ok: false, errors };
}
