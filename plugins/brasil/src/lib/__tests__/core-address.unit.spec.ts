import { readCoreAddress } from "../core-address";

const OURS = {
  first_name: "Ana",
  last_name: "Souza",
  address_1: "Rua da Bahia, 1148",
  address_2: "Apto 12 - Lourdes",
  city: "Belo Horizonte",
  province: "br-mg",
  postal_code: "30160-011",
  phone: "+5531999990000",
};

describe("an address of core", () => {
  it("prefers the parts that our checkout keeps", () => {
    const metadata = {
      street: "Rua da Bahia",
      number: "1148",
      complement: "Apto 12",
      neighborhood: "Lourdes",
    };
    const expected = { zipCode: "30160011", ...metadata, city: "Belo Horizonte", state: "MG" };
    expect(readCoreAddress({ ...OURS, metadata })).toEqual(expected);
    expect(readCoreAddress(OURS)).toEqual(expected);
  });

  it.each([
    ["Avenida Paulista, 1578", "Avenida Paulista", "1578"],
    ["Rua 25 de Março 100A", "Rua 25 de Março", "100A"],
    ["Rodovia BR-040, s/n", "Rodovia BR-040", "s/n"],
    ["Praça da Matriz", "Praça da Matriz", "S/N"],
  ])("reads %s", (address_1, street, number) => {
    expect(readCoreAddress({ address_1 })).toMatchObject({ street, number, complement: "" });
  });
});
