import { checkFields } from "./checkout-action.server";
import { CHECKOUT_FIELDS, type CheckoutField, type CheckoutValues } from "./form-fields";
import { nextErrors, type LiveCheck } from "./live-errors";

const values = Object.fromEntries(CHECKOUT_FIELDS.map((field) => [field, ""])) as CheckoutValues;
const next = (part: Partial<LiveCheck>) =>
  nextErrors({ shown: {}, found: {}, left: new Set(), focused: null, refused: null, values, ...part });
const left = (...fields: CheckoutField[]) => new Set(fields);

it("a form that is checked hears what its submit would hear", async () => {
  const form = new FormData();
  for (const [field, value] of Object.entries({ ...values, email: "ana@", cep: "30160-011", state: "MG" })) {
    form.set(field, value);
  }
  expect(await checkFields(form, new AbortController().signal)).toEqual({
    email: expect.stringMatching(/^Confira o e-mail/) as string,
    name: "Como você se chama?",
    document: expect.stringMatching(/nota fiscal/) as string,
    phone: expect.stringMatching(/telefone/) as string,
    street: "Qual é a rua?",
    number: "Número ou S/N",
    neighborhood: "Qual é o bairro?",
    city: "Qual é a cidade?",
    shipping_option: "Escolha como quer receber",
    payment_method: "Escolha como quer pagar",
  });
});

describe("the errors that a form shows while it is filled in", () => {
  it("go as soon as the field is right, whoever filled it in", () => {
    const shown = { street: "Qual é a rua?", city: "Qual é a cidade?", number: "Número ou S/N" };
    expect(next({ shown, found: { number: "Número ou S/N" } })).toEqual({ number: "Número ou S/N" });
    expect(next({ shown, focused: "street" })).toEqual({});
  });

  it("come to fields that were left, and to no others", () => {
    const found = { email: "Confira o e-mail", phone: "Confira o telefone" };
    expect(next({ found, left: left("email") })).toEqual({ email: "Confira o e-mail" });
  });

  it("do not change under the hands of who writes", () => {
    const found = { email: "Confira o e-mail" };
    expect(next({ found, left: left("email"), focused: "email" })).toEqual({});
    const shown = { email: "Precisamos do seu e-mail" };
    expect(next({ shown, found, focused: "email" })).toEqual(shown);
    expect(next({ shown, found })).toEqual(found);
  });

  it("stay where a bank refused, until something else is chosen", () => {
    const shown = { payment_method: "O banco não autorizou este cartão." };
    const refused = { field: "payment_method", value: "card" } as const;
    expect(next({ shown, refused, values: { ...values, payment_method: "card" } })).toEqual(shown);
    expect(next({ shown, refused, values: { ...values, payment_method: "pix" } })).toEqual({});
  });
});
