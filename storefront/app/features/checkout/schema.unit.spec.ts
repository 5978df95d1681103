import { CHECKOUT_FIELDS, readCheckoutValues, type CheckoutValues } from "./form-fields";
import { validateCheckout } from "./schema.server";

const good: CheckoutValues = {
  email: "ana@exemplo.com.br",
  name: "Ana Souza",
  document: "123.456.789-09",
  phone: "(31) 99999-0000",
  cep: "30160-011",
  street: "Rua da Bahia",
  number: "1148",
  complement: "",
  neighborhood: "Lourdes",
  city: "Belo Horizonte",
  state: "mg",
  shipping_option: "so_pac",
  payment_method: "pix",
};

const errorsOf = (part: Partial<CheckoutValues>) => {
  const result = validateCheckout({ ...good, ...part });
  return result.ok ? {} : result.errors;
};

describe("validateCheckout", () => {
  it("parses what it accepts: document, phone in E.164, CEP in digits, state in capitals", () => {
    const result = validateCheckout(good);
    expect(result).toMatchObject({
      ok: true,
      checkout: {
        document: { kind: "cpf", digits: "12345678909" },
        phone: "+5531999990000",
        cep: "30160011",
        state: "MG",
      },
    });
  });

  it("says at the state that the CEP is another state's, unless a CEP service knows better", () => {
    expect(errorsOf({ cep: "01001-000" }).state).toContain("é de São Paulo");
    expect(validateCheckout({ ...good, cep: "01001-000" }, "MG").ok).toBe(true);
  });

  it("accepts an alphanumeric CNPJ", () => {
    expect(errorsOf({ document: "12.ABC.345/01DE-35" })).toEqual({});
  });

  it("takes a company of one word, and a phone with the old trunk zero (AS-12, AS-14)", () => {
    expect(errorsOf({ document: "11.222.333/0001-81", name: "Petroleiro" })).toEqual({});
    expect(errorsOf({ document: "11.222.333/0001-82", name: "Petroleiro" })).toHaveProperty("name");
    expect(validateCheckout({ ...good, phone: "011 98765-4321" })).toMatchObject({
      checkout: { phone: "+5511987654321" },
    });
  });

  it("names every field of an empty form but the complement, each in Portuguese", () => {
    const empty = readCheckoutValues(new FormData());
    const result = validateCheckout(empty);
    const wrong = result.ok ? [] : Object.keys(result.errors);
    expect(wrong.sort()).toEqual(CHECKOUT_FIELDS.filter((field) => field !== "complement").sort());
  });

  it.each<[Partial<CheckoutValues>, keyof CheckoutValues]>([
    [{ email: "ana@" }, "email"],
    [{ name: "Ana" }, "name"],
    [{ document: "111.111.111-11" }, "document"],
    [{ document: "123.456.789-00" }, "document"],
    [{ document: "12.ABC.345/01DE-36" }, "document"],
    [{ phone: "9999" }, "phone"],
    [{ cep: "3016" }, "cep"],
    [{ street: " " }, "street"],
    [{ number: "" }, "number"],
    [{ state: "XX" }, "state"],
    [{ shipping_option: "" }, "shipping_option"],
    [{ payment_method: "" }, "payment_method"],
    [{ payment_method: "cheque" }, "payment_method"],
  ])("refuses %j at its field only", (part, field) => {
    expect(Object.keys(errorsOf(part))).toEqual([field]);
  });
});

it("reads the form as trimmed text, ignoring files and strangers", () => {
  const form = new FormData();
  form.set("email", "  ana@exemplo.com.br ");
  form.set("name", new Blob(["x"]));
  form.set("is_admin", "true");
  const values = readCheckoutValues(form);
  expect(values.email).toBe("ana@exemplo.com.br");
  expect(values.name).toBe("");
  expect(Object.keys(values)).toEqual([...CHECKOUT_FIELDS]);
});
