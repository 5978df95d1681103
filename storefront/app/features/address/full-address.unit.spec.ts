import fc from "fast-check";
import { fromCoreAddress, splitName, toCoreAddress, type BrazilianAddress } from "./full-address";

const address: BrazilianAddress = {
  cep: "30160011",
  street: "Rua da Bahia",
  number: "1148",
  complement: "Apto 12",
  neighborhood: "Lourdes",
  city: "Belo Horizonte",
  state: "MG",
};

describe("toCoreAddress", () => {
  it("writes a Brazilian address in core's lines and keeps the parts", () => {
    expect(toCoreAddress(address, "Ana Maria de Souza", "+5531999990000")).toEqual({
      first_name: "Ana",
      last_name: "Maria de Souza",
      address_1: "Rua da Bahia, 1148",
      address_2: "Apto 12 - Lourdes",
      city: "Belo Horizonte",
      province: "br-mg",
      postal_code: "30160011",
      country_code: "br",
      phone: "+5531999990000",
      metadata: { street: "Rua da Bahia", number: "1148", complement: "Apto 12", neighborhood: "Lourdes" },
    });
  });

  it("leaves no dangling dash without a complement", () => {
    expect(toCoreAddress({ ...address, complement: "" }, "Ana Lima", "").address_2).toBe("Lourdes");
  });

  it("comes back unchanged, even with dashes and commas inside the parts", () => {
    const text = fc.string({ maxLength: 30 });
    const addresses = fc.record({
      cep: fc.stringMatching(/^\d{8}$/),
      street: text,
      number: text,
      complement: text,
      neighborhood: text,
      city: text,
      state: fc.constantFrom("MG", "SP", "DF"),
    });
    fc.assert(
      fc.property(addresses, (original) => {
        expect(fromCoreAddress(toCoreAddress(original, "Ana Lima", ""))).toEqual(original);
      }),
    );
  });

  it("reads the address of another client without losing anything", () => {
    const read = fromCoreAddress({
      address_1: "Rua A, 5",
      address_2: "Centro",
      postal_code: "01310-100",
      province: "SP",
    });
    expect(read).toMatchObject({ street: "Rua A, 5", complement: "Centro", cep: "01310100", state: "SP" });
  });
});

it("splits a full name at its first space", () => {
  expect(splitName("  João   da Silva ")).toEqual({ first: "João", last: "da Silva" });
  expect(splitName("Pelé")).toEqual({ first: "Pelé", last: "" });
});
