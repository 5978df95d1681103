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
