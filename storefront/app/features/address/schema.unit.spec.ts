import { BackendError } from "~/lib/backend-error";
import { backend } from "~/lib/backend.server";
import { findCep } from "./cep.server";
import type { AddressValues } from "./fields";
import { knownStateOf, validateAddress } from "./schema.server";

jest.mock("~/lib/backend.server", () => ({
  ...jest.requireActual<object>("~/lib/backend-error"),
  backend: { get: jest.fn() },
}));
const get = backend.get as jest.Mock;
beforeEach(() => get.mockReset());
const away = () => get.mockRejectedValue(new BackendError(503, "cep_service_unavailable", "fora do ar"));

const good: AddressValues = {
  cep: "30160-011",
  street: "Rua da Bahia",
  number: "1148",
  complement: "",
  neighborhood: "Lourdes",
  city: "Belo Horizonte",
  state: "mg",
};

describe("an address", () => {
  it("is read with its CEP in digits and its state in capitals", () => {
    expect(validateAddress(good)).toMatchObject({ ok: true, address: { cep: "30160011", state: "MG" } });
  });

  it("says at the state that the CEP is another state's, beside what else is wrong", () => {
    const read = validateAddress({ ...good, cep: "01001-000", street: "" });
    expect(read).toEqual({
      ok: false,
      errors: {
        state: "O CEP 01001-000 é de São Paulo. Confira o CEP ou escolha esse estado",
        street: "Qual é a rua?",
      },
    });
  });

  it("takes a CEP that no state's numbers hold: nobody knows better", () => {
    expect(validateAddress({ ...good, cep: "78900-000" }).ok).toBe(true);
  });
});

describe("the state of a CEP", () => {
  it("is known by its numbers, and nobody is asked, when they agree with what was chosen", async () => {
    expect(await knownStateOf({ cep: "30160-011", state: "MG" })).toBe("MG");
    expect(get).not.toHaveBeenCalled();
  });

  it("is what a CEP service says, where that contradicts our table", async () => {
    get.mockResolvedValue({
      address: { street: "", neighborhood: "", city: "Aqui", state: "ES", city_wide: true },
    });
    expect(await knownStateOf({ cep: "30160-011", state: "ES" })).toBe("ES");
  });

  it("is the table's while no service answers", async () => {
    away();
    expect(await knownStateOf({ cep: "30160-011", state: "SP" })).toBe("MG");
  });
});

describe("a CEP that nobody can look up", () => {
  it("still tells its state, and the city where it is a capital's", async () => {
    away();
    expect(await findCep("30160011")).toMatchObject({
      address: null,
      guess: { state: "MG", city: "Belo Horizonte" },
      status: 503,
    });
    expect((await findCep("37701000")).guess).toEqual({ state: "MG", city: "" });
    expect((await findCep("78900000")).guess).toBeNull();
  });

  it("guesses nothing where the services know that there is none", async () => {
    get.mockRejectedValue(new BackendError(404, "cep_not_found", "não achamos"));
    expect(await findCep("30160011")).toMatchObject({ guess: null, status: 404 });
  });
});
