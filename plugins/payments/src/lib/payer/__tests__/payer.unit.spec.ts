import { readPayerAddress } from "../address";
import { readPayer, type PayerSources } from "../read-payer";

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

describe("address", () => {
  it("prefers the parts that our checkout keeps", () => {
    const metadata = {
      street: "Rua da Bahia",
      number: "1148",
      complement: "Apto 12",
      neighborhood: "Lourdes",
    };
    const expected = { zipCode: "30160011", ...metadata, city: "Belo Horizonte", state: "MG" };
    expect(readPayerAddress({ ...OURS, metadata })).toEqual(expected);
    expect(readPayerAddress(OURS)).toEqual(expected);
  });

  it.each([
    ["Avenida Paulista, 1578", "Avenida Paulista", "1578"],
    ["Rua 25 de Março 100A", "Rua 25 de Março", "100A"],
    ["Rodovia BR-040, s/n", "Rodovia BR-040", "s/n"],
    ["Praça da Matriz", "Praça da Matriz", "S/N"],
  ])("reads %s", (address_1, street, number) => {
    expect(readPayerAddress({ address_1 })).toMatchObject({ street, number, complement: "" });
  });
});

/** A query over a few rows, by entity. */
function sources(rows: Record<string, unknown[]>): PayerSources {
  return {
    query: { graph: async ({ entity }: { entity: string }) => ({ data: rows[entity] ?? [] }) } as never,
    fiscalIdentity: { open: async () => ({ digits: "52998224725", name: "Ana Souza" }) },
  };
}
const SESSION = { payment_session: [{ payment_collection_id: "pc" }] };
const cart = { email: "ana@example.com", shipping_address: OURS, fiscal_identity: { id: "fid" } };

describe("payer", () => {
  it("is the cart's, with the document in clear", async () => {
    const found = sources({ ...SESSION, cart_payment_collection: [{ cart_id: "c" }], cart: [cart] });
    expect(await readPayer(found, "payses_1")).toMatchObject({
      email: "ana@example.com",
      name: "Ana Souza",
      document: "52998224725",
      phone: "+5531999990000",
      address: { state: "MG" },
    });
  });

  it("is the order's once there is one, and needs no document", async () => {
    const order = { email: "outra@example.com", shipping_address: OURS };
    const found = sources({
      ...SESSION,
      cart_payment_collection: [{ cart_id: "c" }],
      cart: [cart],
      order_payment_collection: [{ order_id: "o" }],
      order: [order],
    });
    expect(await readPayer(found, "payses_1")).toMatchObject({
      email: "outra@example.com",
      name: "Ana Souza",
      document: undefined,
    });
  });

  it("is nobody without a session or a query", async () => {
    expect(await readPayer(sources({}), "payses_1")).toBeUndefined();
    expect(await readPayer(sources(SESSION), "payses_1")).toBeUndefined();
    expect(await readPayer({}, "payses_1")).toBeUndefined();
  });
});
