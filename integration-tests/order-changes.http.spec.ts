import {
  cardToken,
  eventually,
  ok,
  paidOrder,
  payPix,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  type App,
  type Client,
  type ReadyCart,
} from "@mestres/testing";

type Payment = {
  status: string;
  method: string | null;
  amount: number;
  total: number;
  owed: number;
  to_refund: number;
  received: number;
  refunded: number;
  can_retry: boolean;
  retry_methods: string[];
  can_cancel: boolean;
  timeline: { kind: string; amount?: number }[];
  pix?: { pix_copia_e_cola: string };
};
type Case = { id: string; kind: string; state: string; amount: number; resolutions: string[] };
type Mail = { to: string; subject: string; text: string };
type Refusal = { code: string; message: string };

let app: App;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
  // Enough of everything: what is sold here is sold again by the next test.
  await app.sql(
    `update inventory_level set stocked_quantity = 500,
            raw_stocked_quantity = '{"value":"500","precision":20}'::jsonb where deleted_at is null`,
  );
});

afterAll(() => app?.stop());

const paymentOf = async (orderId: string, headers: Record<string, string> = {}) =>
  (await ok(app.store<{ payment: Payment }>(`/store/orders/${orderId}/payment`, { headers }))).payment;
const becomes = (orderId: string, wanted: Partial<Payment>): Promise<Payment> =>
  eventually(`payment of ${orderId} is ${JSON.stringify(wanted)}`, async () => {
    const payment = await paymentOf(orderId);
    const matches = Object.entries(wanted).every(([key, value]) => payment[key as keyof Payment] === value);
    return matches && payment;
  });
const retry = (orderId: string, json: object) =>
  app.store<{ payment: Payment } & Refusal>(`/store/orders/${orderId}/payment`, { json });
const mailsTo = async (address: string) =>
  (await ok(app.sandbox<Mail[]>("/control/mail"))).filter(({ to }) => to === address);
const mailed = (address: string, subject: RegExp) =>
  eventually(`mail "${String(subject)}" to ${address}`, async () =>
    (await mailsTo(address)).find((mail) => subject.test(mail.subject)),
  );
const casesOf = async (orderId: string, state = "open") =>
  (await ok(admin<{ cases: Case[] }>(`/admin/orders/${orderId}/payments-br`))).cases.filter(
    (one) => one.state === state,
  );
const toPack = async () =>
  (
    await ok(
      admin<{ orders: { order_id: string }[] }>(
        "/admin/correios/packing/to-pack?order=-created_at&limit=100",
      ),
    )
  ).orders.map(({ order_id }) => order_id);
/** Core's own sum of what is open: what the dashboard shows beside our panel. Centavos. */
const pendingOf = async (orderId: string) => {
  const { order } = await ok(
    admin<{ order: { total: number; summary: { pending_difference: number } } }>(
      `/admin/orders/${orderId}?fields=id,total,*summary,*items,*items.detail`,
    ),
  );
  return Math.round(order.summary.pending_difference * 100);
};

/** A bag that costs R$ 50,00, bought `quantity` times by PIX (5 % off) with PAC: a cart that only needs completing. */
async function cart(quantity: number): Promise<ReadyCart & { variantId: string }> {
  const { id: variantId } = await someVariant(app);
  return {
    variantId,
    ...(await readyCart(app, { shipping: "pac", items: [{ variant_id: variantId, quantity }] })),
  };
}

/** How the bank's code stands: nobody can pay one that is `removed`. */
async function chargeState(txid: string): Promise<string | undefined> {
  const [charge] = await app.sql<{ state: string }>("select state from pix_charge where txid = $1", [txid]);
  return charge?.state;
}

async function lineOf(orderId: string) {
  const { order } = await ok(
    admin<{ order: { total: number; items: { id: string; quantity: number; variant_id: string }[] } }>(
      `/admin/orders/${orderId}`,
    ),
  );
  return { total: Math.round(order.total * 100), line: order.items[0]! };
}

/**
 * Staff changes how many bags an order holds.
 * @param meanwhile what happens while the change is being made
 * @returns the order's total then, in centavos
 */
async function edit(orderId: string, quantity: number, meanwhile?: () => Promise<unknown>): Promise<number> {
  const { line } = await lineOf(orderId);
  await ok(admin("/admin/order-edits", { json: { order_id: orderId } }));
  await ok(admin(`/admin/order-edits/${orderId}/items/item/${line.id}`, { json: { quantity } }));
  await ok(admin(`/admin/order-edits/${orderId}/request`, { method: "POST" }));
  await meanwhile?.();
  await ok(admin(`/admin/order-edits/${orderId}/confirm`, { method: "POST" }));
  return (await lineOf(orderId)).total;
}

describe("an order that changes before it is paid", () => {
  it("is paid by a code of its new total, and the old code is withdrawn", async () => {
    const ready = await cart(2);
    const order = await placeOrder(app, ready);
    const total = await edit(order.id, 3);
    expect(total).toBeGreaterThan(order.pix.amountCentavos);

    // The old code is gone a moment before the new one is there.
    const shown = await eventually("the code of the new total", async () => {
      const payment = await becomes(order.id, { status: "awaiting", amount: total, owed: total, total });
      return payment.pix && payment;
    });
    expect(shown.pix?.pix_copia_e_cola).not.toBe(order.pix.pixCopiaECola);
    expect(await chargeState(order.pix.txid)).toBe("removed");
    const mail = await mailed(ready.email, /o total mudou, falta pagar/);
    expect(mail.text).toContain(shown.pix!.pix_copia_e_cola);

    await payPix(app, shown.pix!.pix_copia_e_cola);
    await becomes(order.id, { status: "paid", owed: 0, to_refund: 0, amount: total });
    expect(await pendingOf(order.id)).toBe(0);
    expect(await casesOf(order.id)).toEqual([]);
    expect(await toPack()).toContain(order.id);
  });

  it("is settled by the old code where that was paid first, and owes the rest", async () => {
    const order = await placeOrder(app, await cart(1));
    // The bank has the money, and its notice is on its way.
    await ok(app.sandbox("/control/faults", { json: { service: "pix", mode: "late", delayMs: 30_000 } }));
    await payPix(app, order.pix.pixCopiaECola);
    await ok(app.sandbox("/control/faults", { json: { service: "pix", mode: "ok" } }));
    const total = await edit(order.id, 2);
    const payment = await becomes(order.id, { status: "partially_paid" });
    expect(payment).toMatchObject({
      total,
      received: order.pix.amountCentavos,
      owed: total - order.pix.amountCentavos,
    });
    expect(await pendingOf(order.id)).toBe(payment.owed);
  });
});

describe("an order that becomes dearer after it was paid", () => {
  it("is paid to the end on its page by any method, and its parcel waits so long", async () => {
    const ready = await cart(2);
    const order = await paidOrder(app, ready);
    expect(await toPack()).toContain(order.id);
    const total = await edit(order.id, 3);
    const rest = total - order.pix.amountCentavos;
    const open = await becomes(order.id, { status: "partially_paid", amount: rest, owed: rest, total });
    expect(open).toMatchObject({ can_retry: true, received: order.pix.amountCentavos });
    expect(open.retry_methods).toEqual(expect.arrayContaining(["pix", "card"]));
    expect(await toPack()).not.toContain(order.id);
    const shopPacksWhileOwed = (pack_while_owed: boolean) =>
      ok(admin("/admin/mestres/settings/correios", { json: { values: { pack_while_owed } } }));
    await shopPacksWhileOwed(true);
    expect(await toPack()).toContain(order.id);
    await shopPacksWhileOwed(false);
    const mail = await mailed(ready.email, /o total mudou, falta pagar/);
    expect(mail.text).toContain("O que você já pagou está guardado");

    const pix = await ok(retry(order.id, { method: "pix" }));
    expect(pix.payment).toMatchObject({ status: "partially_paid", method: "pix", amount: rest });
    const token = await cardToken(app);
    const data = { token, installments: 1, payment_method_id: "master" };
    const card = await ok(retry(order.id, { method: "card", data }));
    expect(card.payment).toMatchObject({ status: "paid", owed: 0, received: total });
    const [withdrawn] = await app.sql<{ txid: string }>(
      "select txid from pix_charge where pix_copia_e_cola = $1",
      [pix.payment.pix!.pix_copia_e_cola],
    );
    expect(await chargeState(withdrawn!.txid)).toBe("removed");
    expect(await pendingOf(order.id)).toBe(0);
    expect(await toPack()).toContain(order.id);
    expect((await retry(order.id, { method: "pix" })).body.payment).toMatchObject({ status: "paid" });
  });

  it("is opened by the link that the dashboard copies, as long as it is owed", async () => {
    const order = await paidOrder(app, await cart(1));
    const total = await edit(order.id, 2);
    await becomes(order.id, { status: "partially_paid" });
    const [collection] = await app.sql<{ id: string }>(
      `select c.id from payment_collection c join order_payment_collection l on l.payment_collection_id = c.id
        where l.order_id = $1 and c.status = 'not_paid'`,
      [order.id],
    );
    const link = `/store/payment-links/${collection!.id}`;
    const opened = await ok(
      app.stranger<{ order_id: string; order_token: string }>(link, { method: "POST" }),
    );
    expect(opened.order_id).toBe(order.id);
    const seen = await ok(
      app.stranger<{ payment: Payment }>(`/store/orders/${order.id}/payment`, {
        headers: { "x-order-token": opened.order_token },
      }),
    );
    expect(seen.payment.owed).toBe(total - order.pix.amountCentavos);

    const pix = await ok(retry(order.id, { method: "pix" }));
    await payPix(app, pix.payment.pix!.pix_copia_e_cola);
    await becomes(order.id, { status: "paid" });
    const closed = await app.stranger<Refusal>(link, { method: "POST" });
    expect([closed.status, closed.body.code]).toEqual([400, "payment_link_closed"]);
    const unknown = await app.stranger<Refusal>("/store/payment-links/pay_col_none", { method: "POST" });
    expect([unknown.status, unknown.body.code]).toEqual([404, "payment_link_unknown"]);
  });
});

describe("an order that becomes cheaper after it was paid", () => {
  it("has what is to be given back before staff at once, and gives it back once", async () => {
    const ready = await cart(3);
    const order = await paidOrder(app, ready);
    const total = await edit(order.id, 2);
    const surplus = order.pix.amountCentavos - total;
    await becomes(order.id, { status: "paid", to_refund: surplus, owed: 0, total });
    await mailed(ready.email, /vamos devolver/);
    const found = await eventually("the case", async () => (await casesOf(order.id))[0]);
    expect(found).toMatchObject({ kind: "surplus", amount: surplus });
    expect(found.resolutions).toEqual(["refund", "credit", "dismiss"]);
    expect(await toPack()).toContain(order.id);

    await edit(order.id, 3);
    await eventually("no case is left", async () => (await casesOf(order.id)).length === 0);
    await becomes(order.id, { status: "paid", to_refund: 0, owed: 0 });
    await edit(order.id, 1);
    const again = await eventually("another case", async () => (await casesOf(order.id))[0]);
    expect(again.amount).toBeGreaterThan(surplus);

    const settle = () =>
      admin<Refusal>(`/admin/payments-br/cases/${again.id}/settle`, { json: { resolution: "refund" } });
    const answers = await Promise.all([settle(), settle()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    await becomes(order.id, { refunded: again.amount, to_refund: 0, owed: 0, status: "partially_refunded" });
    expect(await pendingOf(order.id)).toBe(0);
  });

  it("leaves nothing open when staff gives a coupon for it", async () => {
    const order = await paidOrder(app, await cart(2));
    await edit(order.id, 1);
    const found = await eventually("the case", async () => (await casesOf(order.id))[0]);
    await ok(admin(`/admin/payments-br/cases/${found.id}/settle`, { json: { resolution: "credit" } }));
    await becomes(order.id, { to_refund: 0, owed: 0, status: "paid" });
    expect(await pendingOf(order.id)).toBe(0);
    await app.runJob("follow-changed-orders");
    expect(await casesOf(order.id)).toEqual([]);
  });
});

it("an edit of a line of which a part has left reserves the rest alone", async () => {
  const order = await paidOrder(app, await cart(2));
  const { line } = await lineOf(order.id);
  await ok(
    admin(`/admin/orders/${order.id}/fulfillments`, {
      json: { items: [{ id: line.id, quantity: 1 }], location_id: await stockLocation() },
    }),
  );
  const reserved = async () => {
    const [row] = await app.sql<{ quantity: number }>(
      "select coalesce(sum(quantity), 0)::int as quantity from reservation_item where line_item_id = $1 and deleted_at is null",
      [line.id],
    );
    return row?.quantity;
  };
  expect(await reserved()).toBe(1);
  await edit(order.id, 4);
  expect(await reserved()).toBe(3);
  await edit(order.id, 2);
  expect(await reserved()).toBe(1);
  await edit(order.id, 1);
  expect(await reserved()).toBe(0);
});

describe("an order that its shopper cancels", () => {
  const cancel = (orderId: string) =>
    app.store<{ payment: Payment } & Refusal>(`/store/orders/${orderId}/cancel`, { method: "POST" });
  const reserved = async (orderId: string) => {
    const [row] = await app.sql<{ quantity: string }>(
      `select coalesce(sum(r.quantity), 0) as quantity from reservation_item r
         join order_item i on i.item_id = r.line_item_id where i.order_id = $1 and r.deleted_at is null`,
      [orderId],
    );
    return Number(row!.quantity);
  };
  const linesOf = (orderId: string) =>
    app.sql<{ kind: string; source: string; amount: number | null }>(
      "select kind, source, amount from payment_event where order_id = $1 and kind = 'order_canceled'",
      [orderId],
    );
  const faults = (mode: string) => ok(app.sandbox("/control/faults", { json: { service: "pix", mode } }));

  it("unpaid leaves no code to pay, no stock held, and tells once, though asked twice at once", async () => {
    const ready = await cart(2);
    const order = await placeOrder(app, ready);
    expect((await paymentOf(order.id)).can_cancel).toBe(true);
    expect(await reserved(order.id)).toBe(2);
    const answers = await Promise.all([cancel(order.id), cancel(order.id)]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body.payment).toMatchObject({
        status: "canceled",
        owed: 0,
        can_cancel: false,
        can_retry: false,
      });
    }
    expect(await chargeState(order.pix.txid)).toBe("removed");
    expect(await reserved(order.id)).toBe(0);
    const mail = await mailed(ready.email, /cancelado/);
    expect(mail.text).toContain("Nada foi cobrado");
    expect((await ok(cancel(order.id))).payment.status).toBe("canceled");
    expect(await linesOf(order.id)).toEqual([{ kind: "order_canceled", source: "shopper", amount: 0 }]);
    expect((await mailsTo(ready.email)).filter(({ subject }) => /cancelado/.test(subject))).toHaveLength(1);
  });

  it("paid is given back whole, and its coffees to the shop", async () => {
    const ready = await cart(2);
    const order = await paidOrder(app, ready);
    const total = order.pix.amountCentavos;
    const { payment } = await ok(cancel(order.id));
    expect(payment).toMatchObject({ status: "refunded", refunded: total, owed: 0, can_cancel: false });
    expect(payment.timeline).toContainEqual(
      expect.objectContaining({ kind: "order_canceled", amount: total }),
    );
    expect(await reserved(order.id)).toBe(0);
    expect(await toPack()).not.toContain(order.id);
    await eventually("the bank gave it back", async () => {
      const [refund] = await app.sql<{ amount: number; state: string }>(
        "select amount, state from payment_refund where order_id = $1",
        [order.id],
      );
      return refund?.amount === total && refund.state === "settled";
    });
    const mail = await mailed(ready.email, /cancelado/);
    expect(mail.text).toContain("volta para você. O valor volta para a conta que pagou o PIX");
    expect((await ok(cancel(order.id))).payment).toMatchObject({ status: "refunded", refunded: total });
    expect(await casesOf(order.id)).toEqual([]);
  });

  it("that was paid a moment before is settled first, and given back", async () => {
    const order = await placeOrder(app, await cart(1));
    await payPix(app, order.pix.pixCopiaECola);
    const { payment } = await ok(cancel(order.id));
    expect(payment).toMatchObject({ status: "refunded", refunded: order.pix.amountCentavos });
    expect(await casesOf(order.id)).toEqual([]);
  });

  it("stays while the bank is silent, and can be cancelled after it", async () => {
    const order = await placeOrder(app, await cart(1));
    await faults("down");
    const silent = await cancel(order.id);
    await faults("ok");
    expect([silent.status, silent.body.code]).toEqual([422, "order_cancel_unavailable"]);
    expect(await paymentOf(order.id)).toMatchObject({ can_cancel: true, owed: order.pix.amountCentavos });
    expect(await reserved(order.id)).toBe(1);
    expect((await ok(cancel(order.id))).payment.status).toBe("canceled");
  });

  it("is too late once a part of it is packed, and not for a stranger to cancel", async () => {
    const order = await paidOrder(app, await cart(2));
    const stranger = await app.stranger<Refusal>(`/store/orders/${order.id}/cancel`, { method: "POST" });
    expect([stranger.status, stranger.body.code]).toEqual([403, "order_proof_required"]);
    const { line } = await lineOf(order.id);
    const { order: packed } = await ok(
      admin<{ order: { fulfillments: { id: string }[] } }>(
        `/admin/orders/${order.id}/fulfillments?fields=id,*fulfillments`,
        { json: { items: [{ id: line.id, quantity: 1 }] } },
      ),
    );
    const late = await cancel(order.id);
    expect([late.status, late.body.code]).toEqual([400, "order_cancel_too_late"]);
    expect(await paymentOf(order.id)).toMatchObject({ status: "paid", can_cancel: false });
    const [fulfillment] = packed.fulfillments;
    await ok(
      admin(`/admin/orders/${order.id}/fulfillments/${fulfillment!.id}/cancel`, { method: "POST", json: {} }),
    );
    expect((await ok(cancel(order.id))).payment.status).toBe("refunded");
  });

  it("is told in the same words when staff cancels", async () => {
    const ready = await cart(1);
    const order = await placeOrder(app, ready);
    await ok(admin(`/admin/orders/${order.id}/cancel`, { method: "POST" }));
    await mailed(ready.email, /cancelado/);
    expect(await linesOf(order.id)).toEqual([{ kind: "order_canceled", source: "staff", amount: 0 }]);
  });
});

// ../shared/data/cases/after-sale.json, AS-11.
it("AS-11: a replacement owes nothing and is to be packed", async () => {
  const { variantId, ...ready } = await cart(2);
  const order = await paidOrder(app, ready);
  const { total, line } = await lineOf(order.id);
  const { claim } = await ok(
    admin<{ claim: { id: string } }>("/admin/claims", { json: { order_id: order.id, type: "replace" } }),
  );
  const step = (name: string, json: object = {}) => ok(admin(`/admin/claims/${claim.id}/${name}`, { json }));
  await step("claim-items", { items: [{ id: line.id, quantity: 1, reason: "production_failure" }] });
  await step("outbound/items", { items: [{ variant_id: variantId, quantity: 1 }] });
  await step("request");

  await becomes(order.id, { status: "paid", owed: 0, to_refund: 0, total });
  expect(await pendingOf(order.id)).toBe(0);
  expect(await toPack()).toContain(order.id);
  await app.runJob("follow-changed-orders");
  expect((await lineOf(order.id)).total).toBe(total);

  // Cancelled, it gives its credit back: nobody is owed the bag that is not sent.
  await ok(admin(`/admin/claims/${claim.id}/cancel`, { json: {} }));
  await app.sql(
    "update order_change set confirmed_at = confirmed_at - interval '1 minute' where order_id = $1",
    [order.id],
  );
  await app.runJob("follow-changed-orders");
  await becomes(order.id, { status: "paid", owed: 0, to_refund: 0, total });
  expect(await pendingOf(order.id)).toBe(0);
});

describe("an order that staff wrote", () => {
  // ../shared/data/cases/after-sale.json, AS-09.
  it("AS-09: is paid on its page by PIX, by a link that staff sends", async () => {
    const { id: variant_id } = await someVariant(app);
    const email = `balcao-${Date.now()}@example.com`;
    const { draft_order: draft } = await ok(
      admin<{ draft_order: { id: string } }>("/admin/draft-orders", {
        json: {
          email,
          region_id: app.seeded.regionId,
          sales_channel_id: await salesChannel(),
          items: [{ variant_id, quantity: 1 }],
        },
      }),
    );
    await ok(admin(`/admin/draft-orders/${draft.id}/convert-to-order`, { method: "POST" }));
    const { total } = await lineOf(draft.id);
    const sent = await eventually("the link", async () => {
      const { status, body } = await admin<{ link: { url: string; owed: number } }>(
        `/admin/orders/${draft.id}/payments-br/link`,
        { json: { send: true, request_id: "spec-link-0001" } },
      );
      return status === 200 && body.link;
    });
    expect(sent.owed).toBe(total);
    const mail = await mailed(email, /o seu link para pagar/);
    expect(mail.text).toContain(sent.url);
    const proof = { "x-order-token": new URL(sent.url).searchParams.get("acesso")! };

    const open = await eventually("it can be paid", async () => {
      const payment = await paymentOf(draft.id, proof);
      return payment.can_retry && payment;
    });
    expect(open).toMatchObject({ status: "awaiting", method: null, owed: total, amount: total });
    const { payment } = await ok(
      app.stranger<{ payment: Payment }>(`/store/orders/${draft.id}/payment`, {
        json: { method: "pix" },
        headers: proof,
      }),
    );
    expect(payment).toMatchObject({ status: "awaiting", method: "pix" });
    await payPix(app, payment.pix!.pix_copia_e_cola);
    await eventually("it is paid", async () => (await paymentOf(draft.id, proof)).status === "paid");
    expect(await pendingOf(draft.id)).toBe(0);
    const nothing = await admin<Refusal>(`/admin/orders/${draft.id}/payments-br/link`, {
      json: { send: false, request_id: "spec-link-0002" },
    });
    expect([nothing.status, nothing.body.code]).toEqual([400, "payment_link_nothing_owed"]);
  });
});

async function stockLocation(): Promise<string> {
  const { stock_locations: places } = await ok(
    admin<{ stock_locations: { id: string }[] }>("/admin/stock-locations?limit=1"),
  );
  return places[0]!.id;
}

async function salesChannel(): Promise<string> {
  const { sales_channels: channels } = await ok(
    admin<{ sales_channels: { id: string }[] }>("/admin/sales-channels?limit=1"),
  );
  return channels[0]!.id;
}
