import Medusa from "@medusajs/js-sdk";
import {
  askForOrder,
  boletoOrder,
  cardToken,
  eventually,
  ok,
  paidOrder,
  payBoleto,
  payPix,
  placeOrder,
  readyCart,
  registerCustomer,
  someVariant,
  startApp,
  type App,
  type BoletoOrder,
  type Client,
  type Order,
} from "@mestres/testing";
import { readDocsCode, runDocsCode } from "./docs-code";
import { arrive } from "./returns-steps";

let app: App;
/** Waits for its PIX, waits for its boleto, and was paid: each placed long ago. */
let awaiting: Order & { email: string; collectionId: string };
let boleto: BoletoOrder;
let paid: Order;

/** Past the hour of the cart's id, and before the two hours after which an unpaid order is cancelled. */
const OVER_AN_HOUR = 1.5;
const email = "maria.da.prova@mestres.test";

beforeAll(async () => {
  // As in production: with the access log.
  app = await startApp({ env: { LOG_LEVEL: "http" } });
  // More bags than all these orders take.
  await app.sql(
    `update inventory_level set stocked_quantity = 900, raw_stocked_quantity = '{"value": "900", "precision": 20}'`,
  );
  const cart = await readyCart(app, { email });
  awaiting = { ...(await placeOrder(app, cart)), email, collectionId: cart.paymentCollectionId };
  boleto = await boletoOrder(app);
  paid = await paidOrder(app);
  await hoursPass(OVER_AN_HOUR, awaiting.id, boleto.id, paid.id);
});

afterAll(() => app?.stop());

/** Moves the time at which orders were placed. */
const hoursPass = (hours: number, ...ids: string[]) =>
  app.sql(
    `update "order" set created_at = created_at - make_interval(secs => $1::float8 * 3600) where id = any ($2)`,
    [hours, ids],
  );

type Body = {
  code?: string;
  order_token?: string;
  proof_required?: boolean;
  order?: Record<string, unknown>;
};

/** What must never be read without proof, of any of the three orders. */
function secrets(): string[] {
  return [
    email,
    "5511987654321",
    "Avenida Paulista",
    "01310200",
    awaiting.pix.pixCopiaECola,
    awaiting.pix.txid,
    boleto.boleto.linhaDigitavel,
    boleto.boleto.barcode,
    awaiting.cartId,
    boleto.cartId,
    "cus_",
    "pay_col_",
    "payses_",
  ];
}
/** Jest takes a parameter that a row leaves out for its `done`. */
const whole = (rows: [string, object?][]) =>
  rows.map(([path, json]): [string, object | null] => [path, json ?? null]);
const leaks = (text: string) => secrets().filter((secret) => text.includes(secret));
const send = (client: Client, path: string, json?: object) =>
  client<Body>(path, json === undefined ? {} : { json });

describe("without proof", () => {
  it("an order answers its state, its goods and its total, and nothing else", async () => {
    const { status, body } = await send(app.stranger, `/store/orders/${awaiting.id}`);
    expect(status).toBe(200);
    expect(body.proof_required).toBe(true);
    expect(Object.keys(body.order ?? {}).sort()).toEqual([
      "currency_code",
      "display_id",
      "fulfillment_status",
      "id",
      "items",
      "payment_status",
      "status",
      "total",
    ]);
    expect(body.order).toMatchObject({ payment_status: "awaiting", status: "pending", currency_code: "brl" });
    expect(Math.round(Number(body.order?.total) * 100)).toBe(awaiting.pix.amountCentavos);
    const [item] = body.order?.items as Record<string, unknown>[];
    expect(Object.keys(item ?? {}).sort()).toEqual(
      ["product_title", "quantity", "thumbnail", "title", "total", "unit_price", "variant_title"].sort(),
    );
  });

  it("one that does not exist is not found, and its other routes say what they always say", async () => {
    const none = await send(app.stranger, "/store/orders/order_none");
    expect([none.status, none.body.code]).toEqual([404, "order_not_found"]);
    const closed = await send(app.stranger, "/store/orders/order_none/payment");
    expect([closed.status, closed.body.code]).toEqual([403, "order_proof_required"]);
  });

  /** Every route about an order, core's and ours; `:o` and `:b` are the orders, `:l` the payment collection. */
  const ROUTES: [string, object?][] = [
    ["/store/orders/:o/payment"],
    ["/store/orders/:o/payment", { method: "pix" }],
    ["/store/orders/:o/payment/"],
    ["/STORE/Orders/:o/Payment"],
    ["/store/orders/:o/cancel", {}],
    ["/store/orders/:o/pix"],
    ["/store/orders/:o/pix/events"],
    ["/store/orders/:b/boleto/pdf"],
    ["/store/orders/:b/payment"],
    ["/store/orders/:o/parcels"],
    ["/store/orders/:o/returns"],
    ["/store/orders/:o/returns", { kind: "withdrawal", items: [{ line_item_id: "x", quantity: 1 }], email }],
    ["/store/orders/:o/transfer/request", {}],
    ["/store/orders/:o/transfer/accept", { token: "x" }],
    ["/store/orders/:o/transfer/decline", { token: "x" }],
    ["/store/orders/:o/transfer/cancel", {}],
    ["/store/orders/:o", { email: "x@mestres.test" }],
    ["/store/orders/:o/a-route-of-tomorrow"],
    ["/store/returns", { order_id: ":o", items: [], return_shipping: { option_id: "x" } }],
    ["/store/payment-collections/:l/payment-sessions", { provider_id: "pp_pix_pix" }],
    ["/store/payment-collections/:l/payment-sessions", { provider_id: "pp_boleto_boleto" }],
  ];

  it.each(whole(ROUTES))("%s %j is closed to who knows the ids alone", async (path, json) => {
    const fill = (text: string) =>
      text.replace(":o", awaiting.id).replace(":b", boleto.id).replace(":l", awaiting.collectionId);
    const before = await traces();
    for (const headers of [
      {},
      { "x-order-cart-id": awaiting.cartId },
      { "x-order-token": "1.99999.forged" },
    ]) {
      const answer = await app.stranger<Body>(fill(path), {
        headers: headers as Record<string, string>,
        ...(json ? { json: JSON.parse(fill(JSON.stringify(json))) as object } : {}),
      });
      expect([answer.status, answer.body.code]).toEqual([403, "order_proof_required"]);
      expect(leaks(JSON.stringify(answer.body))).toEqual([]);
    }
    expect(await traces()).toEqual(before);
  });

  /** Whatever a write would leave behind. */
  const traces = () =>
    app.sql(`select (select count(*) from payment_session) sessions, (select count(*) from payment_charge) charges,
                    (select count(*) from pix_charge) pix, (select count(*) from order_change) changes,
                    (select count(*) from return) returns`);
});

describe("`fields` of public routes", () => {
  const OF_ORDER = [
    "email",
    "*",
    "*customer",
    "customer.email",
    "customer.*",
    "*shipping_address",
    "shipping_address.phone",
    "*billing_address",
    "+email,+customer_id",
    "*payment_collections.payment_sessions",
    "payment_collections.payment_sessions.data",
    "*cart",
    "cart.id",
    "cart.email",
    "*fulfillments",
    "metadata",
    "*transactions",
    "*order_changes.actions",
    "fiscal_identity.*",
  ];
  const OF_CART = [
    "email",
    "*customer",
    "customer.phone",
    "*shipping_address",
    "*payment_collection.payment_sessions",
    "order.email",
    "*order.shipping_address",
    "*customer.orders",
  ];
  const OF_OTHERS: [string, object?][] = [
    ["/store/payment-collections?fields=*payment_sessions", { cart_id: ":c" }],
    ["/store/payment-collections?fields=payment_sessions.data,cart.email", { cart_id: ":c" }],
    ["/store/payment-collections/:l/payment-sessions?fields=*order", { provider_id: "pp_pix_pix" }],
    [
      "/store/returns?fields=*order,order.email",
      { order_id: ":o", items: [], return_shipping: { option_id: "x" } },
    ],
    ["/store/carts/:c/complete?fields=email,*shipping_address,*customer", {}],
    ["/store/carts/:c/customer?fields=*customer", {}],
    ["/store/carts/:c/line-items?fields=*customer", { variant_id: "x", quantity: 1 }],
    ["/store/carts/:c/fiscal-identity"],
    ["/store/shipping-options?cart_id=:c&fields=*service_zone"],
    ["/store/payment-methods?cart_id=:c"],
    ["/store/freight/quotes", { cart_id: ":c" }],
    ["/store/regions?fields=*payment_providers,*orders,orders.email"],
    ["/store/products?fields=*variants.order_items,*sales_channels.orders&limit=1"],
  ];
  const probes: [string, object?][] = [
    ...OF_ORDER.map((fields): [string] => [`/store/orders/:o?fields=${encodeURIComponent(fields)}`]),
    ...OF_CART.map((fields): [string] => [`/store/carts/:c?fields=${encodeURIComponent(fields)}`]),
    ...OF_OTHERS,
  ];

  it.each(whole(probes))("%s %j reaches nobody", async (path, json) => {
    const fill = (text: string) =>
      text
        .replaceAll(":o", awaiting.id)
        .replaceAll(":c", awaiting.cartId)
        .replaceAll(":l", awaiting.collectionId);
    const answer = await app.stranger<Body>(
      fill(path),
      json ? { json: JSON.parse(fill(JSON.stringify(json))) as object } : {},
    );
    expect(answer.status).toBeLessThan(500);
    // Its own id comes back where it stood in the question.
    expect(leaks(JSON.stringify(answer.body))).toEqual([]);
  });

  it("of an open cart shows of its customer what core's default shows", async () => {
    const { client } = await registerCustomer(app);
    await ok(client("/store/customers/me", { json: { phone: "+5531988887777" } }));
    const cart = await readyCart(app, { client });
    for (const fields of ["*customer", "customer", "customer.*", "id,+customer"]) {
      const { body } = await app.stranger(`/store/carts/${cart.id}?fields=${encodeURIComponent(fields)}`);
      expect(JSON.stringify(body)).not.toContain("988887777");
    }
  });
});

describe("proof", () => {
  const header = (value: string, name = "x-order-token") => ({ headers: { [name]: value } });
  const tokenOf = (order: { id: string }) => app.proofOf(order.id)["x-order-token"] ?? "";
  const opens = async (client: Client, path: string, headers: Record<string, string> = {}) => {
    const { status, body } = await client<Body>(path, { headers });
    return status === 200 && !body.proof_required && body;
  };

  it("by token opens its own order, by header and by query, and no other", async () => {
    const token = tokenOf(awaiting);
    const path = `/store/orders/${awaiting.id}`;
    expect(await opens(app.stranger, path, { "x-order-token": token })).toMatchObject({ order: { email } });
    expect(await opens(app.stranger, `${path}?order_token=${token}&fields=id,email`)).toMatchObject({
      order: { email },
    });
    const pix = await ok(app.stranger<{ pix: object }>(`${path}/pix?order_token=${token}`));
    expect(pix.pix).toMatchObject({ pix_copia_e_cola: awaiting.pix.pixCopiaECola });
    expect(await opens(app.stranger, `/store/orders/${paid.id}`, { "x-order-token": token })).toBe(false);
    const other = await app.stranger<Body>(`/store/orders/${paid.id}/payment`, header(token));
    expect(other.body.code).toBe("order_proof_required");
  });

  it("is the id of its cart for an hour, and then no more", async () => {
    const order = await placeOrder(app);
    const path = `/store/orders/${order.id}`;
    const byCart = { "x-order-cart-id": order.cartId };
    expect(await opens(app.stranger, path, byCart)).toBeTruthy();
    expect(await opens(app.stranger, `${path}?order_cart_id=${order.cartId}`)).toBeTruthy();
    expect(await opens(app.stranger, `${path}/payment`, byCart)).toBeTruthy();
    expect(await opens(app.stranger, path, { "x-order-cart-id": awaiting.cartId })).toBe(false);
    // A client that lost the answer completes again, and reads the cart.
    const again = await ok(send(app.stranger, `/store/carts/${order.cartId}/complete`, {}));
    expect(await opens(app.stranger, path, { "x-order-token": again.order_token ?? "" })).toBeTruthy();
    expect((await send(app.stranger, `/store/carts/${order.cartId}`)).status).toBe(200);

    await hoursPass(1, order.id);
    expect(await opens(app.stranger, path, byCart)).toBe(false);
    const cart = await send(app.stranger, `/store/carts/${order.cartId}`);
    expect([cart.status, cart.body.code]).toEqual([404, "cart_completed"]);
    const late = await send(app.stranger, `/store/carts/${order.cartId}/complete`, {});
    expect(late.body).toMatchObject({ type: "order", proof_required: true, order: { id: order.id } });
    expect(late.body.order_token).toBeUndefined();
    expect(leaks(JSON.stringify(late.body))).toEqual([]);
    expect((await app.store(`/store/carts/${order.cartId}`, header(tokenOf(order)))).status).toBe(200);
  });

  it("is the session of the customer who owns it, and not another's", async () => {
    const owner = await registerCustomer(app);
    const other = await registerCustomer(app);
    const order = await placeOrder(
      app,
      await readyCart(app, { client: owner.client, email: owner.email }),
      owner.client,
    );
    await hoursPass(OVER_AN_HOUR, order.id);
    const path = `/store/orders/${order.id}`;
    const session = { authorization: `Bearer ${owner.token}` };
    expect(await opens(app.stranger, path, session)).toMatchObject({ order: { email: owner.email } });
    expect(await opens(app.stranger, `${path}/payment`, session)).toBeTruthy();
    expect(await opens(app.stranger, `/store/carts/${order.cartId}`, session)).toBeTruthy();
    expect(await opens(app.stranger, path, { authorization: `Bearer ${other.token}` })).toBe(false);
  });

  it("closes a cart whose completion a crash cut off between its order and its date", async () => {
    const order = await placeOrder(app);
    await app.sql("update cart set completed_at = null where id = $1", [order.cartId]);
    expect((await send(app.stranger, `/store/carts/${order.cartId}`)).status).toBe(200);
    await hoursPass(OVER_AN_HOUR, order.id);
    for (const path of [
      `/store/carts/${order.cartId}`,
      `/store/payment-methods?cart_id=${order.cartId}`,
      `/store/shipping-options?cart_id=${order.cartId}`,
    ]) {
      expect((await send(app.stranger, path)).body.code).toBe("cart_completed");
    }
    const written = await send(app.stranger, `/store/carts/${order.cartId}`, { email: "ladra@mestres.test" });
    expect(written.body.code).toBe("cart_completed");
  });

  it("is kept out of the logs, as ids of carts are", async () => {
    const cart = await readyCart(app);
    await ok(send(app.store, `/store/carts/${cart.id}`));
    await send(app.stranger, `/store/orders/${awaiting.id}?order_token=${tokenOf(awaiting)}`);
    const { backend } = app.logs();
    expect(backend).toContain(`/store/carts/cart_…${cart.id.slice(-4)}`);
    expect(backend).not.toContain(tokenOf(awaiting));
    expect(backend).not.toContain(cart.id);
    expect(backend).not.toContain(awaiting.cartId);
  });
});

describe("a cart with an owner", () => {
  it("changes e-mail and owner in the owner's session alone", async () => {
    const owner = await registerCustomer(app);
    const thief = await registerCustomer(app);
    const cart = await readyCart(app, { client: owner.client, email: owner.email });
    const path = `/store/carts/${cart.id}`;
    for (const client of [app.stranger, thief.client]) {
      const changed = await send(client, path, { email: thief.email });
      expect([changed.status, changed.body.code]).toEqual([403, "cart_owner_required"]);
      for (const other of [null, owner.email.toUpperCase()]) {
        expect((await send(client, path, { email: other })).body.code).toBe("cart_owner_required");
      }
    }
    const taken = await send(thief.client, `${path}/customer`, {});
    expect([taken.status, taken.body.code]).toEqual([403, "cart_owner_required"]);
    const [row] = await app.sql<Record<string, string>>("select email, customer_id from cart where id = $1", [
      cart.id,
    ]);
    expect(row).toEqual({ email: owner.email, customer_id: owner.id });

    // Its id is still the key to what is in it, and the same e-mail is no change.
    const same = await send(app.stranger, path, {
      email: owner.email,
      metadata: { gift: true },
    });
    expect(same.status).toBe(200);
    expect((await send(owner.client, `${path}/customer`, {})).status).toBe(200);
    const mine = `outra-${owner.email}`;
    expect((await send(owner.client, path, { email: mine })).status).toBe(200);
  });

  it("is one that a guest's cart becomes when its shopper signs in", async () => {
    const cart = await readyCart(app);
    const { client, id } = await registerCustomer(app);
    expect((await send(client, `/store/carts/${cart.id}/customer`, {})).status).toBe(200);
    const [row] = await app.sql<{ customer_id: string }>("select customer_id from cart where id = $1", [
      cart.id,
    ]);
    expect(row?.customer_id).toBe(id);
  });
});

describe("an order changes hands", () => {
  const changes = (orderId: string) =>
    app.sql<{ status: string }>(
      "select status from order_change where order_id = $1 and change_type = 'transfer' and deleted_at is null",
      [orderId],
    );
  const request = (client: Client, orderId: string, headers = {}) =>
    client<Body>(`/store/orders/${orderId}/transfer/request`, { json: {}, headers });

  it("to nobody with another address, not even with the order's token", async () => {
    const thief = await registerCustomer(app);
    for (const headers of [{}, app.proofOf(paid.id)]) {
      const answer = await app.stranger<Body>(`/store/orders/${paid.id}/transfer/request`, {
        json: { update_order_email: true },
        headers: { authorization: `Bearer ${thief.token}`, ...headers },
      });
      expect([answer.status, answer.body.code]).toEqual([403, "order_transfer_not_owner"]);
    }
    expect(await changes(paid.id)).toEqual([]);
  });

  it("to the same address when core has verified it, or with the order's token", async () => {
    const address = "dona.do.pedido@mestres.test";
    const cart = await readyCart(app, { email: address });
    const order = await placeOrder(app, cart);
    await hoursPass(OVER_AN_HOUR, order.id);
    const account = await registerCustomer(app, address);
    const bare = (headers = {}) =>
      request(app.stranger, order.id, { authorization: `Bearer ${account.token}`, ...headers });

    // Whoever is first may register an address: nobody has verified it.
    expect((await bare()).body.code).toBe("order_transfer_not_owner");
    expect(await changes(order.id)).toEqual([]);

    const asked = await bare(app.proofOf(order.id));
    expect(asked.status).toBe(200);
    expect(await changes(order.id)).toEqual([{ status: "requested" }]);
    const [action] = await app.sql<{ token: string }>(
      "select details ->> 'token' as token from order_change_action where order_id = $1",
      [order.id],
    );
    const token = action?.token ?? "";
    expect(JSON.stringify(asked.body)).not.toContain(token);

    // Core's own token is not enough without proof of the order.
    const taken = await app.stranger<Body>(`/store/orders/${order.id}/transfer/accept`, { json: { token } });
    expect(taken.body.code).toBe("order_proof_required");
    const canceled = await app.stranger<Body>(`/store/orders/${order.id}/transfer/cancel`, {
      json: {},
      headers: { authorization: `Bearer ${account.token}`, ...app.proofOf(order.id) },
    });
    expect(canceled.status).toBe(200);

    const [identity] = await app.sql<{ id: string }>(
      "select auth_identity_id as id from provider_identity where entity_id = $1",
      [address],
    );
    await app.sql(
      `insert into auth_verification (id, auth_identity_id, entity_id, entity_type, code_provider, verified_at, requested_at)
       values ('authver_test', $1, $2, 'email', 'token', now(), now())`,
      [identity?.id, address],
    );
    expect((await bare()).status).toBe(200);
    const [pending] = await app.sql<{ token: string }>(
      `select a.details ->> 'token' as token from order_change_action a
         join order_change c on c.id = a.order_change_id where c.order_id = $1 and c.status = 'requested' and c.deleted_at is null`,
      [order.id],
    );
    const accepted = await app.store<Body>(`/store/orders/${order.id}/transfer/accept`, {
      json: { token: pending?.token },
    });
    expect([accepted.status, accepted.body.code]).toEqual([200, undefined]);
    const [row] = await app.sql<{ customer_id: string }>(`select customer_id from "order" where id = $1`, [
      order.id,
    ]);
    expect(row?.customer_id).toBe(account.id);
  });

  it("and core's token is in no mail", async () => {
    const tokens = await app.sql<{ token: string }>(
      "select details ->> 'token' as token from order_change_action where action = 'TRANSFER_CUSTOMER'",
    );
    expect(tokens.length).toBeGreaterThan(0);
    const mails = JSON.stringify(await ok(app.sandbox("/control/mail")));
    const notifications = JSON.stringify(await app.sql("select * from notification"));
    expect(tokens.filter(({ token }) => mails.includes(token) || notifications.includes(token))).toEqual([]);
  });
});

describe("a mail", () => {
  it("opens its order by its link", async () => {
    const cart = await readyCart(app);
    const order = await placeOrder(app, cart);
    const mail = await eventually("the mail about the PIX", async () => {
      const mails = await ok(app.sandbox<{ to: string; text: string }[]>("/control/mail"));
      return mails.find(({ to }) => to === cart.email);
    });
    const link = new URL(/https?:\/\/\S+\/pedido\/\S+/.exec(mail.text)?.[0] ?? "");
    expect(link.pathname).toBe(`/pedido/${order.id}`);
    await hoursPass(OVER_AN_HOUR, order.id);
    const token = link.searchParams.get("acesso") ?? "";
    const { order: opened } = await ok(
      app.stranger<{ order: { email: string } }>(`/store/orders/${order.id}?order_token=${token}`),
    );
    expect(opened.email).toBe(cart.email);
  });
});

describe("docs/store-api.md, by the js-sdk", () => {
  const code = readDocsCode("docs/store-api.md");
  const used = new Set<string>();
  const BUY = ["setup", "cart", "freight", "buyer", "methods"];
  const PLACED = ["complete", "order"];
  type Bought = {
    cart: { id: string };
    order: { id: string };
    order_token: string;
    whole: { email: string; payment_collections: object[] };
    payment: { status: string; amount: number; pix?: { pix_copia_e_cola: string } } & {
      boleto?: { linha_digitavel: string };
    };
  };
  const shopper = async () => ({
    Medusa,
    BACKEND_URL: app.url,
    PUBLISHABLE_KEY: app.seeded.publishableKey,
    VARIANT_ID: (await someVariant(app)).id,
    EMAIL: "cliente.do.sdk@mestres.test",
    CARD_TOKEN: await cardToken(app),
  });
  const run = async <T extends Record<string, unknown>>(
    blocks: string[],
    wanted: (keyof T & string)[],
    given: Record<string, unknown> = {},
  ) => {
    blocks.forEach((name) => used.add(name));
    return runDocsCode<T>(code, blocks, { ...(await shopper()), ...given }, wanted);
  };
  const buy = (method: string) =>
    run<Bought & { proof: object }>(
      [...BUY, method, ...PLACED],
      ["cart", "order", "order_token", "whole", "payment", "proof"],
    );
  /** Goes on where `buy` ended. */
  const goOn = async <T extends Record<string, unknown>>(
    { order, proof }: { order: object; proof: object },
    blocks: string[],
    wanted: (keyof T & string)[],
  ) => run<T>(["setup", ...blocks], wanted, { order, proof });

  it("buys with PIX, and hears that it was paid", async () => {
    const bought = await buy("pix");
    expect(bought.whole.email).toBe("cliente.do.sdk@mestres.test");
    expect(bought.payment).toMatchObject({ status: "awaiting" });
    await payPix(app, bought.payment.pix?.pix_copia_e_cola ?? "");
    expect(await goOn<{ stream: object }>(bought, ["watch"], ["stream"])).toBeTruthy();
  });

  it("opens its confirmation by the id of its cart", async () => {
    const { confirmation } = await run<{ confirmation: { order: { email: string } } }>(
      [...BUY, "pix", "complete", "order-by-cart"],
      ["confirmation"],
    );
    expect(confirmation.order.email).toBe("cliente.do.sdk@mestres.test");
  });

  it("buys with a boleto, prints it and pays it", async () => {
    const bought = await buy("boleto");
    const { pdf } = await goOn<{ pdf: ArrayBuffer }>(bought, ["boleto-pdf"], ["pdf"]);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    await payBoleto(app, bought.payment.boleto?.linha_digitavel ?? "");
    await becomesPaid(bought);
  });

  it("changes its mind from PIX to boleto", async () => {
    const bought = await buy("pix");
    const { again } = await goOn<{ again: Bought["payment"] }>(bought, ["retry"], ["again"]);
    expect(again.boleto?.linha_digitavel).toMatch(/^\d{47}$/);
  });

  it("thinks better of it before it has left", async () => {
    const bought = await buy("card");
    await becomesPaid(bought);
    const { canceled } = await goOn<{ canceled: Bought["payment"] }>(bought, ["cancel"], ["canceled"]);
    expect(canceled.status).toBe("refunded");
  });

  it("buys with a card, and sends a bag back", async () => {
    const bought = await buy("card");
    await becomesPaid(bought);
    await askForOrder(app, bought.cart.id);
    await arrive(app, await app.admin(), { id: bought.order.id } as Order);
    const { preview, opened } = await goOn<{
      preview: { total: number };
      opened: { state: string; total: number };
    }>(bought, ["returns"], ["preview", "opened"]);
    expect(preview.total).toBeGreaterThan(0);
    expect(opened.total).toBe(preview.total);
  });

  it("shows no code that was not run", () => {
    expect([...code.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  const becomesPaid = (bought: Bought) =>
    eventually("the order is paid", async () => {
      const { payment } = await ok(
        app.stranger<{ payment: { status: string } }>(`/store/orders/${bought.order.id}/payment`, {
          headers: { "x-order-token": bought.order_token },
        }),
      );
      return payment.status === "paid";
    });
});
