import { createCart, eventually, ok, placeOrder, startApp, type App } from "@mestres/testing";

const CPF = "529.982.247-25";
const MASKED = "***.982.247-**";
type Answered = { fiscal_identity: { kind: string; document_masked: string; name: string } | null };
type Failed = { code: string; type: string; message: string };

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const path = (cartId: string) => `/store/carts/${cartId}/fiscal-identity`;

describe("a cart's fiscal identity", () => {
  it("is given, shown masked and changed, without a second row", async () => {
    const cart = await createCart(app);
    expect(await ok(app.store<Answered>(path(cart)))).toEqual({ fiscal_identity: null });
    const given = await ok(app.store<Answered>(path(cart), { json: { document: CPF, name: "Ana Souza" } }));
    expect(given).toEqual({ fiscal_identity: { kind: "cpf", document_masked: MASKED, name: "Ana Souza" } });
    await ok(app.store(path(cart), { json: { document: "12ABC34501DE35", name: "Café Ltda" } }));
    expect(await ok(app.store<Answered>(path(cart)))).toMatchObject({
      fiscal_identity: { kind: "cnpj", name: "Café Ltda" },
    });
    const rows = await app.sql(
      `select * from fiscal_identity where id in
         (select fiscal_identity_id from cart_cart_fiscalidentity_fiscal_identity where cart_id = $1)`,
      [cart],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("12ABC34501DE35");
  });

  it("has one row when two requests give it at once", async () => {
    const cart = await createCart(app);
    await Promise.all([1, 2].map(() => app.store(path(cart), { json: { document: CPF, name: "Ana" } })));
    const links = await app.sql(
      `select 1 from cart_cart_fiscalidentity_fiscal_identity where cart_id = $1 and deleted_at is null`,
      [cart],
    );
    expect(links).toHaveLength(1);
  });

  it.each([
    [{ document: "529.982.247-24", name: "Ana" }, 400, "cpf_invalid"],
    [{ document: "12ABC34501DE36", name: "Ana" }, 400, "cnpj_invalid"],
    [{ document: "123", name: "Ana" }, 400, "document_invalid"],
    [{ document: CPF, name: " " }, 400, "name_invalid"],
    [{ document: CPF }, 400, undefined],
    [{ document: CPF, name: "Ana", id: "x" }, 400, undefined],
  ])("refuses %p", async (json, status, code) => {
    const cart = await createCart(app);
    const answer = await app.store<Failed>(path(cart), { json });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await ok(app.store<Answered>(path(cart)))).toEqual({ fiscal_identity: null });
  });

  it("knows no cart that does not exist", async () => {
    for (const call of [{}, { json: { document: CPF, name: "Ana" } }]) {
      const { status, body } = await app.store<Failed>(path("cart_nope"), call);
      expect([status, body.code]).toEqual([404, "cart_not_found"]);
    }
  });

  it("is not reached through `fields`", async () => {
    const cart = await createCart(app);
    const { status, body } = await app.store<Failed>(`/store/carts/${cart}?fields=id,*fiscal_identity`);
    expect([status, body.code]).toEqual([400, "fields_not_allowed"]);
  });
});

describe("an order's fiscal identity", () => {
  it("is the cart's as it was, once, and the customer's; staff see it masked", async () => {
    const order = await placeOrder(app);
    const admin = await app.admin();
    const identity = await eventually("the fiscal identity is copied", async () => {
      const answer = await ok(admin<Answered>(`/admin/orders/${order.id}/fiscal-identity`));
      return answer.fiscal_identity ?? undefined;
    });
    expect(identity).toMatchObject({ kind: "cpf", document_masked: expect.stringMatching(/^\*{3}\.\d{3}/) });

    const [{ customer_id } = { customer_id: "" }] = await app.sql<{ customer_id: string }>(
      `select customer_id from "order" where id = $1`,
      [order.id],
    );
    const ofCustomer = await eventually("the fiscal identity is copied", async () => {
      const answer = await ok(admin<Answered>(`/admin/customers/${customer_id}/fiscal-identity`));
      return answer.fiscal_identity ?? undefined;
    });
    expect(ofCustomer).toEqual(identity);

    const changed = await app.store<Failed>(path(order.cartId), { json: { document: CPF, name: "Outra" } });
    expect([changed.status, changed.body.code]).toEqual([400, "cart_completed"]);
  });

  it("is shown to staff alone", async () => {
    expect((await app.anonymous("/admin/orders/order_x/fiscal-identity")).status).toBe(401);
    const admin = await app.admin();
    const { status, body } = await admin<Failed>("/admin/orders/order_x/fiscal-identity");
    expect([status, body.code]).toEqual([404, "order_not_found"]);
  });
});

describe("a CEP", () => {
  const faults = (service: string, mode: string) =>
    ok(app.sandbox("/control/faults", { json: { service, mode } }));
  afterAll(() => Promise.all(["viacep", "brasilapi"].map((service) => faults(service, "ok"))));

  it("is looked up", async () => {
    const { address } = await ok(app.store<{ address: object }>("/store/cep/01310-100"));
    expect(address).toMatchObject({ cep: "01310100", state: "SP", city: "São Paulo", source: "viacep" });
  });

  it("is refused when it is none", async () => {
    const { status, body } = await app.store<Failed>("/store/cep/0131");
    expect([status, body.code]).toEqual([400, "cep_invalid"]);
  });

  it("comes from the second service, then from memory, then is a 503 with a code", async () => {
    await faults("viacep", "down");
    const { address } = await ok(app.store<{ address: { source: string } }>("/store/cep/30130-010"));
    expect(address.source).toBe("brasilapi");
    await faults("brasilapi", "down");
    expect((await app.store("/store/cep/30130010")).status).toBe(200);
    const { status, body } = await app.store<Failed>("/store/cep/20040-020");
    expect([status, body.code]).toEqual([503, "cep_service_unavailable"]);
  });
});
