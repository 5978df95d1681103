import {
  address,
  afterJobs,
  eventually,
  ok,
  placeOrder,
  readyCart,
  startApp,
  type Answer,
  type App,
  type Client,
} from "@mestres/testing";
import {
  addedFreight,
  claimOf,
  draftOf,
  editOf,
  exchangeOf,
  freightOf,
  goesOut,
  heldFor,
  leaveInStock,
  leftOf,
  optionOf,
  returnOf,
  variantOf,
  type Changed,
} from "./after-sale-steps";
import {
  act,
  arrive,
  arrived,
  ask,
  asked,
  becomes,
  fault,
  is,
  mailsTo,
  owed,
  parcelsOf,
  path,
  receive,
  refundsOf,
  returnsOf,
  sandbox,
  settings,
  sold,
  staff,
  stockOf,
  sweep,
  track,
  type OrderReturns,
  type Sold,
  type Staff,
} from "./returns-steps";

jest.setTimeout(120_000);

let app: App;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
  // Many bags of one coffee are sold here.
  await app.sql(
    `update inventory_level set stocked_quantity = 1000, raw_stocked_quantity = '{"value": "1000", "precision": 20}'`,
  );
});
afterAll(() => app?.stop());
afterEach(async () => {
  await fault(app, "correios", "ok");
  await fault(app, "pix", "ok");
  await settings(admin, { refund_when: "received", auto_approve_up_to: 50_000 });
});

describe("a withdrawal", () => {
  it("is approved by rule, posted with a code, received, and gives everything back by PIX, freight included", async () => {
    const order = await arrived(app, admin);
    const before = await returnsOf(app, order.id);
    expect(before.offers.filter(({ open }) => open).map(({ kind }) => kind)).toEqual([
      "withdrawal",
      "defect",
      "wrong_item",
    ]);
    const { preview } = await ok(ask(app, order, { preview: true }));
    expect(preview.total).toBe(order.pix.amountCentavos);
    expect(preview.freight).toBe(before.freight_paid);
    expect((await returnsOf(app, order.id)).returns).toEqual([]);

    const one = await asked(app, order, { reason: "Mudei de ideia" });
    expect(one).toMatchObject({
      state: "authorized",
      total: order.pix.amountCentavos,
      freight_refund: before.freight_paid,
      authorization_code: expect.stringMatching(/^\d{10}$/),
    });
    const [parcel] = await parcelsOf(app, one.id);
    expect(parcel).toMatchObject({ reverse: true });
    const seen = await staff(admin, one.id);
    expect(seen).toMatchObject({
      decided_by: "rule",
      problem: null,
      return_id: expect.stringMatching(/^return_/),
    });
    const [core] = await app.sql<{ status: string }>('select status from "return" where id = $1', [
      seen.return_id,
    ]);
    expect(core!.status).toBe("requested");
    const [code] = await eventually("the code is mailed", async () => {
      const mails = await mailsTo(app, order.email, "código para devolver");
      return mails.length > 0 && mails;
    });
    expect(code!.text).toContain(one.authorization_code);
    // The page is known by the order's id alone: nothing of the person is in it.
    const page = JSON.stringify(await returnsOf(app, order.id));
    for (const secret of [order.email, "Marina", "30140", "123456789"]) {
      expect(page).not.toContain(secret);
    }

    await sandbox(app, "correios/event", { objeto: parcel!.objeto, event: "posted" });
    await afterJobs("tracking tells of it", () => track(app), is(admin, one.id, "posted"));
    expect(await refundsOf(app, order.id)).toEqual([]);

    const stock = await stockOf(app, order.id);
    const { return: paid } = await ok(receive(admin, one));
    expect(paid).toMatchObject({ state: "refunded", refunded_amount: order.pix.amountCentavos });
    expect(await refundsOf(app, order.id)).toEqual([order.pix.amountCentavos]);
    expect(await stockOf(app, order.id)).toBe(stock + 2);
    expect(await owed(admin, order.id)).toBe(0);
    const [received] = await app.sql<{ status: string }>('select status from "return" where id = $1', [
      seen.return_id,
    ]);
    expect(received!.status).toBe("received");
    // The payment's mail tells of the money, ours of the return.
    for (const subject of ["devolvemos", "devolução concluída"]) {
      await eventually(
        `"${subject}" is mailed`,
        async () => (await mailsTo(app, order.email, subject)).length === 1,
      );
    }
    expect(paid.events.map(({ event }) => event)).toEqual([
      "request",
      "approve",
      "authorize",
      "post",
      "receive",
      "refund",
    ]);
    expect(await mailsTo(app, order.email, "código para devolver")).toHaveLength(1);
    expect((await ask(app, order)).body.code).toBe("return_quantity_unavailable");
  });

  it("that staff has in hand before tracking tells of it is no problem to anybody", async () => {
    const order = await arrived(app, admin);
    const one = await asked(app, order);
    const [parcel] = await parcelsOf(app, one.id);
    await sandbox(app, "correios/life", { objeto: parcel!.objeto });
    const { return: paid } = await ok(receive(admin, one));
    expect(paid).toMatchObject({ state: "refunded", problem: null });
    expect(paid.events.map(({ event }) => event)).not.toContain("problem");
  });

  it("given up when the parcel was on its way already is told to staff", async () => {
    const order = await arrived(app, admin);
    const one = await asked(app, order);
    const [parcel] = await parcelsOf(app, one.id);
    await sandbox(app, "correios/event", { objeto: parcel!.objeto, event: "posted" });
    const { return: given } = await ok(act(admin, one.id, "cancel"));
    expect(given).toMatchObject({ state: "canceled", problem: expect.stringContaining("já postou") });
    expect(await parcelsOf(app, one.id)).toMatchObject([{ status: 3 }]);
  });

  it("in pieces gives the same in the end; refunded when posted if the shop says so, and core's books agree", async () => {
    await settings(admin, { refund_when: "posted" });
    const order = await arrived(app, admin, 3);
    const first = await asked(app, order, {}, 1);
    const [parcel] = await parcelsOf(app, first.id);
    await sandbox(app, "correios/event", { objeto: parcel!.objeto, event: "posted" });
    const early = await afterJobs(
      "posted, and refunded with it",
      () => sweep(app, first.id),
      is(admin, first.id, "refunded"),
    );
    expect(early.refunded_amount).toBe(first.total);
    // The items come later, one of them not fit to be sold again.
    const stock = await stockOf(app, order.id);
    await ok(receive(admin, first, 0));
    expect(await stockOf(app, order.id)).toBe(stock);
    expect(await owed(admin, order.id)).toBe(0);
    const second = await asked(app, order, {}, 2);
    const done = (await ok(receive(admin, second))).return;
    expect(done.state).toBe("refunded");
    expect((await refundsOf(app, order.id)).reduce((sum, amount) => sum + amount, 0)).toBe(
      order.pix.amountCentavos,
    );
    expect(await owed(admin, order.id)).toBe(0);
  });

  it("above the rule's value waits for staff, who may refuse with a reason, after which it may be asked again", async () => {
    await settings(admin, { auto_approve_up_to: 100 });
    const order = await arrived(app, admin);
    const one = await asked(app, order);
    expect([one.state, one.authorization_code]).toEqual(["requested", null]);
    expect((await act(admin, one.id, "refuse", {})).status).toBe(400);
    const { return: refused } = await ok(act(admin, one.id, "refuse", { reason: "Pacote aberto e usado." }));
    expect(refused.state).toBe("refused");
    expect((await act(admin, one.id, "approve")).body.code).toBe("return_transition_illegal");
    const [mail] = await eventually("the refusal is mailed", async () => {
      const mails = await mailsTo(app, order.email, "sobre a sua devolução");
      return mails.length > 0 && mails;
    });
    expect(mail!.text).toContain("Pacote aberto e usado.");
    const [core] = await app.sql<{ status: string }>('select status from "return" where id = $1', [
      refused.return_id,
    ]);
    expect(core!.status).toBe("canceled");
    const again = await asked(app, order);
    const approved = (await ok(act(admin, again.id, "approve"))).return;
    expect(approved).toMatchObject({ state: "authorized" });
    const canceled = (await ok(act(admin, again.id, "cancel", {}))).return;
    expect(canceled.state).toBe("canceled");
    expect((await parcelsOf(app, again.id)).map(({ status }) => status)).toEqual([5]);
  });
});

describe("refused are", () => {
  it("whoever is not the buyer, what is not paid or not there yet, and what comes after the seven days", async () => {
    const waiting = await placeOrder(app);
    const email = (
      await app.sql<{ email: string }>('select email from "order" where id = $1', [waiting.id])
    )[0]!.email;
    expect((await ask(app, { ...waiting, email }, {}, 1)).body.code).toBe("return_not_paid");

    const order = await sold(app);
    expect((await ask(app, order)).body.code).toBe("return_not_delivered");
    await arrive(app, admin, order);
    for (const claim of [{ email: undefined }, { email: "outra@mestres.test" }]) {
      expect((await ask(app, order, claim)).body).toMatchObject({ code: "return_identity_mismatch" });
    }
    expect((await ask(app, order, { kind: "undelivered" })).body.code).toBe("return_already_delivered");
    expect((await ask(app, order, {}, 3)).body.code).toBe("return_quantity_unavailable");
    expect((await ask(app, order, { items: [{ line_item_id: "x", quantity: 1 }] })).body.code).toBe(
      "return_item_unknown",
    );
    expect((await ask(app, order, { kind: "saudade" })).status).toBe(400);
    await app.sql(
      "update fulfillment set delivered_at = now() - interval '20 days' where id in (select fulfillment_id from order_fulfillment where order_id = $1)",
      [order.id],
    );
    expect((await ask(app, order)).body).toMatchObject({ code: "return_window_over" });
    const { offers } = await returnsOf(app, order.id);
    expect(offers.find(({ kind }) => kind === "withdrawal")).toMatchObject({
      open: false,
      code: "return_window_over",
    });
    const fault = await asked(app, order, { kind: "defect", reason: "Veio furado" });
    expect(fault.state).toBe("requested");
    expect((await app.store<OrderReturns>(path("order_nenhum"))).status).toBe(403);
    expect((await app.anonymous("/admin/correios/returns")).status).toBe(401);
    expect((await admin("/admin/correios/returns?state=nenhum")).status).toBe(400);
  });
});

describe("at once", () => {
  it("five requests are one, five receipts are one, and the money goes once", async () => {
    const order = await arrived(app, admin);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(app, order)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400]);
    const one = answers.find(({ status }) => status === 201)!.body.return;
    expect(await parcelsOf(app, one.id)).toHaveLength(1);
    const receipts = await Promise.all([1, 2, 3, 4, 5].map(() => receive(admin, one)));
    expect(receipts.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of receipts) {
      if (status !== 200) {
        expect(["return_busy", "return_transition_illegal"]).toContain(body.code);
      }
    }
    await becomes(admin, one.id, "refunded");
    await Promise.all([act(admin, one.id, "refund"), act(admin, one.id, "refund")]);
    expect(await refundsOf(app, order.id)).toEqual([order.pix.amountCentavos]);
  });

  it("approvals of staff buy one code", async () => {
    await settings(admin, { auto_approve_up_to: 0 });
    const order = await arrived(app, admin);
    const one = await asked(app, order);
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(admin, one.id, "approve")));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    await becomes(admin, one.id, "authorized");
    expect(await parcelsOf(app, one.id)).toHaveLength(1);
  });
});

describe("when others do not answer", () => {
  it("the Correios: the request stands, its code comes later, once", async () => {
    const waiting: string[] = [];
    for (const mode of ["down", "garbage", "html_500", "lost"]) {
      const order = await arrived(app, admin, 1);
      await fault(app, "correios", mode);
      const one = await asked(app, order, {}, 1);
      await fault(app, "correios", "ok");
      expect([mode, one.state]).toEqual([mode, "approved"]);
      expect((await staff(admin, one.id)).problem).toBeTruthy();
      waiting.push(one.id);
    }
    // Of the last one only the answer was lost: it is found, not bought again.
    const [lost] = await parcelsOf(app, waiting.at(-1)!);
    for (const id of waiting) {
      const has = await afterJobs("a code", () => sweep(app, ...waiting), is(admin, id, "authorized"));
      expect(has.problem).toBeNull();
      expect(await parcelsOf(app, id)).toHaveLength(1);
    }
    expect((await staff(admin, waiting.at(-1)!)).tracking_code).toBe(lost!.objeto);
  });

  it("core, while staff edits the order: the shopper has the code, and the receipt waits for the edit's end", async () => {
    const order = await arrived(app, admin, 1);
    await ok(admin("/admin/order-edits", { json: { order_id: order.id } }));
    const one = await asked(app, order, {}, 1);
    expect(one.state).toBe("authorized");
    expect(await staff(admin, one.id)).toMatchObject({
      return_id: null,
      problem: expect.stringContaining("Medusa"),
    });
    const refused = await receive(admin, one);
    expect(refused.status).toBe(400);
    expect(await staff(admin, one.id)).toMatchObject({ state: "authorized", received_at: null });
    expect(await refundsOf(app, order.id)).toEqual([]);
    await ok(admin(`/admin/order-edits/${order.id}`, { method: "DELETE" }));
    expect((await ok(receive(admin, one))).return).toMatchObject({ state: "refunded", problem: null });
    expect(await refundsOf(app, order.id)).toEqual([order.pix.amountCentavos]);
    expect(await owed(admin, order.id)).toBe(0);
  });

  it("a refund that the bank takes back later is shown to staff and given again", async () => {
    const order = await arrived(app, admin, 1);
    const one = await asked(app, order, {}, 1);
    await sandbox(app, "pix/refunds", { mode: "processing" });
    expect((await ok(receive(admin, one))).return.state).toBe("refunded");
    const [row] = await app.sql<{ reference: string; refund_id: string }>(
      "select reference, refund_id from payment_refund where order_id = $1",
      [order.id],
    );
    await sandbox(app, "pix/refund", { e2eid: row!.reference, id: row!.refund_id, status: "NAO_REALIZADO" });
    await eventually("core took it back", async () => (await refundsOf(app, order.id)).length === 0);
    await sandbox(app, "pix/refunds", { mode: "immediate" });
    await afterJobs(
      "staff sees it",
      () => sweep(app, one.id),
      async () => (await staff(admin, one.id)).problem,
    );
    expect((await ok(act(admin, one.id, "refund"))).return.problem).toBeNull();
    expect(await refundsOf(app, order.id)).toEqual([order.pix.amountCentavos]);
  });
});

describe("staff", () => {
  it("settles what never arrived without a code, and finds returns by number, state and code", async () => {
    const order = await sold(app);
    await arrive(app, admin, order, { delivered: false });
    const one = await asked(app, order, { kind: "undelivered", reason: "Não chegou" });
    expect(one.state).toBe("requested");
    expect((await ok(act(admin, one.id, "approve"))).return.state).toBe("approved");
    expect(await parcelsOf(app, one.id)).toEqual([]);
    const { return: paid } = await ok(receive(admin, one, 0));
    expect(paid).toMatchObject({ state: "refunded", refunded_amount: order.pix.amountCentavos });
    const list = (query: string) =>
      ok(admin<{ returns: Staff[]; count: number }>(`/admin/correios/returns?${query}`));
    expect(
      (await list(`q=${encodeURIComponent(`#${order.displayId}`)}`)).returns.map(({ id }) => id),
    ).toEqual([one.id]);
    const refunded = await list("state=refunded&kind=undelivered&order=-total&limit=1");
    expect(refunded.returns).toHaveLength(1);
    expect(refunded.count).toBeGreaterThanOrEqual(1);
    expect((await list(`order_id=${order.id}`)).returns[0]!.events[0]!.actor).toBe("shopper");
  });

  it("sees a code run out, and sends another", async () => {
    const order = await arrived(app, admin, 1);
    const one = await asked(app, order, {}, 1);
    const [parcel] = await parcelsOf(app, one.id);
    await sandbox(app, "correios/expire", { objeto: parcel!.objeto });
    await app.sql("update return_request set expires_on = '2020-01-01' where id = $1", [one.id]);
    await afterJobs("its time is over", () => sweep(app, one.id), is(admin, one.id, "expired"));
    const renewed = (await ok(act(admin, one.id, "approve"))).return;
    expect(renewed.state).toBe("authorized");
    expect(renewed.authorization_code).not.toBe(one.authorization_code);
    const codes = () => mailsTo(app, order.email, "código para devolver");
    await eventually("both codes are mailed", async () => (await codes()).length === 2);

    // As after a process that died before it told of them: the job tells again, and nobody is written to twice.
    await app.sql(
      "update return_request set moves_announced = 0, updated_at = now() - interval '1 minute' where id = $1",
      [one.id],
    );
    await afterJobs(
      "others are told of it",
      () => sweep(app, one.id),
      async () =>
        (await app.sql("select 1 from return_request where id = $1 and moves_announced = moves", [one.id]))
          .length === 1,
    );
    expect(await codes()).toHaveLength(2);
  });
});

/** How staff sends something in place of something else. */
const begins = [
  ["an exchange", exchangeOf],
  ["a claim", claimOf],
] as const;

// ../shared/data/cases/after-sale.json, AS-07.
describe("AS-07: what goes out in place of something else", () => {
  let variantId: string;
  let order: Sold;
  beforeEach(async () => {
    order = await arrived(app, admin, 1);
    variantId = await variantOf(app, order.id);
  });
  afterEach(() => leaveInStock(app, variantId, 1000));

  it.each(begins)(
    "by %s without a freight is held: nobody else is sold it, and it leaves",
    async (_, begin) => {
      await leaveInStock(app, variantId, 1);
      const cart = await readyCart(app, { items: [{ variant_id: variantId, quantity: 1 }] });
      await ok((await begin(app, admin, order, [1]))("/request"));
      const held = await heldFor(app, order.id);
      expect(held).toMatchObject([{ quantity: 1 }]);
      expect(await leftOf(app, variantId)).toEqual([0, 0]);

      const other = await app.store(`/store/carts/${cart.id}/complete`, { method: "POST" });
      expect([other.status, other.body.code]).toEqual([400, "insufficient_inventory"]);
      const items = held.map(({ line_item_id: id, quantity }) => ({ id, quantity }));
      await ok(admin(`/admin/orders/${order.id}/fulfillments`, { json: { items } }));
      expect(await heldFor(app, order.id)).toEqual([]);
      expect(await leftOf(app, variantId)).toEqual([0, 0]);
    },
  );

  it.each(begins)(
    "by %s with a freight is held once, and let go when that is cancelled",
    async (_, begin) => {
      await leaveInStock(app, variantId, 100);
      const change = await begin(app, admin, order, [2]);
      const option = { shipping_option_id: await optionOf(app, "pac"), custom_amount: 0 };
      await ok(change("/outbound/shipping-method", option));
      await ok(change("/request"));
      expect(await heldFor(app, order.id)).toMatchObject([{ quantity: 2 }]);
      expect(await leftOf(app, variantId)).toEqual([98, 98]);
      await ok(change("/cancel"));
      expect(await heldFor(app, order.id)).toEqual([]);
    },
  );

  it.each(begins)("by two lines of %s is no more than there is", async (_, begin) => {
    await leaveInStock(app, variantId, 3);
    const change = await begin(app, admin, order, [2, 2]);
    const refused = await change("/request");
    expect([refused.status, refused.body.code]).toEqual([400, "insufficient_inventory"]);
    expect(refused.body.message).toMatch(/Restam 3 de ".+" e .+ 4/);
    expect(refused.body.message).not.toMatch(/iitem_|sloc_|ordli_|shopp/);
    expect([await heldFor(app, order.id), await leftOf(app, variantId)]).toEqual([[], [3, 3]]);
    // Nothing was confirmed: with the stock there, it goes through.
    await leaveInStock(app, variantId, 4);
    await ok(change("/request"));
    expect(await heldFor(app, order.id)).toMatchObject([{ quantity: 2 }, { quantity: 2 }]);
    expect(await leftOf(app, variantId)).toEqual([0, 0]);
  });
});

// ../shared/data/cases/after-sale.json, AS-10.
describe("AS-10: Correios for what goes out after the sale", () => {
  const freight = "/outbound/shipping-method";
  let pac: string;
  let sedex: string;
  let local: string;
  /** Reais that a parcel of one and of two bags costs at the checkout. */
  let one: number;
  let two: number;
  const added = async (answer: Promise<Answer<Changed>>) => addedFreight(await ok(answer));
  const refusal = async (answer: Promise<Answer<Changed>>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  /** A freight as the change keeps it now. */
  const now = async ({ id }: { id: string }) => {
    const [row] = await app.sql<{ amount: string; is_custom_amount: boolean }>(
      "select amount, is_custom_amount from order_shipping_method where id = $1",
      [id],
    );
    return { amount: Number(row!.amount), is_custom_amount: row!.is_custom_amount };
  };
  /** What an order's parcels are suggested to go by. */
  const serviceOf = async (orderId: string) =>
    (await ok(admin<{ service: object }>(`/admin/correios/orders/${orderId}/parcels`))).service;
  const moveTo = (orderId: string, cep: string | null) =>
    app.sql(
      'update order_address set postal_code = $2 where id = (select shipping_address_id from "order" where id = $1)',
      [orderId, cep],
    );

  beforeAll(async () => {
    pac = await optionOf(app, "pac");
    sedex = await optionOf(app, "sedex");
    local = await optionOf(app, "local-delivery");
    one = await freightOf(admin, (await sold(app, 1)).id);
    two = await freightOf(admin, (await sold(app, 2)).id);
    expect(one).toBeGreaterThan(0);
  });

  it.each(begins)("is quoted in %s, or taken at a given price", async (_, begin) => {
    const order = await arrived(app, admin, 1);
    const change = await begin(app, admin, order, [1]);
    const quoted = await added(change(freight, { shipping_option_id: pac }));
    expect(quoted).toMatchObject({ amount: one, is_custom_amount: false });
    expect(quoted.data).toMatchObject({ service: "pac", service_code: "03298", cep: address.postal_code });
    // More goes out, and the freight with it, unless its price was given.
    await goesOut(app, order, change, [1]);
    expect(await now(quoted)).toEqual({ amount: two, is_custom_amount: false });
    const at = `${freight}/${quoted.actions![0]!.id}`;
    await ok(change(at, { custom_amount: 0 }));
    await goesOut(app, order, change, [1]);
    expect(await now(quoted)).toEqual({ amount: 0, is_custom_amount: true });
    await ok(change(at, { custom_amount: null }));
    expect((await now(quoted)).amount).toBeGreaterThanOrEqual(two);
    await ok(change("/request"));

    const other = await arrived(app, admin, 1);
    const given = await begin(app, admin, other, [1]);
    const free = await added(given(freight, { shipping_option_id: sedex, custom_amount: 0 }));
    expect(free).toMatchObject({ amount: 0, is_custom_amount: true, data: { service: "sedex" } });
    await ok(given("/request"));
    expect(await serviceOf(other.id)).toMatchObject({ id: "sedex" });
  });

  it("is quoted in an order edit, or taken at a given price", async () => {
    const order = await sold(app, 2);
    const change = await editOf(admin, order.id);
    const quoted = await added(change("/shipping-method", { shipping_option_id: pac }));
    expect(quoted).toMatchObject({ amount: two, is_custom_amount: false, data: { service: "pac" } });
    const at = `/shipping-method/${quoted.actions![0]!.id}`;
    await ok(change(at, { custom_amount: 0 }));
    expect(await now(quoted)).toEqual({ amount: 0, is_custom_amount: true });
    await ok(change(at, { custom_amount: null }));
    expect(await now(quoted)).toEqual({ amount: two, is_custom_amount: false });
    const given = await added(change("/shipping-method", { shipping_option_id: pac, custom_amount: 0 }));
    expect(given).toMatchObject({ amount: 0, is_custom_amount: true });
    await ok(change("/request"));
    await ok(change("/confirm"));
  });

  it("is quoted in a draft order, or taken at a given price, and packed as the order that it becomes", async () => {
    const { id, change } = await draftOf(app, admin, 1, address);
    const quoted = await added(change("/edit/shipping-methods", { shipping_option_id: pac }));
    expect(quoted).toMatchObject({ amount: one, is_custom_amount: false });
    await ok(change("/edit/confirm"));
    // Another option is another freight, at its own price.
    await ok(change("/edit"));
    const at = `/edit/shipping-methods/method/${quoted.id}`;
    await ok(change(at, { custom_amount: 0 }));
    expect(await now(quoted)).toEqual({ amount: 0, is_custom_amount: true });
    await ok(change(at, { shipping_option_id: sedex }));
    const express = await now(quoted);
    expect(express.amount).toBeGreaterThan(one);
    expect(express.is_custom_amount).toBe(false);
    await ok(change("/edit/confirm"));
    await ok(change("/convert-to-order"));
    expect(await serviceOf(id)).toMatchObject({ id: "sedex" });
    const [kept] = await app.sql("select name from order_shipping_method where id = $1", [quoted.id]);
    expect(kept).toEqual({ name: "Correios SEDEX" });

    const { change: given } = await draftOf(app, admin, 1, address);
    const free = await added(given("/edit/shipping-methods", { shipping_option_id: pac, custom_amount: 0 }));
    expect(free).toMatchObject({ amount: 0, is_custom_amount: true, data: { service: "pac" } });
    await ok(
      given(`/edit/shipping-methods/${free.actions![0]!.id}`, {
        shipping_option_id: pac,
        custom_amount: null,
      }),
    );
    expect(await now(free)).toEqual({ amount: one, is_custom_amount: false });
  });

  it("is quoted for what comes back in a return", async () => {
    const order = await arrived(app, admin, 2);
    const change = await returnOf(app, admin, order, 1);
    const quoted = await added(change("/shipping-method", { shipping_option_id: pac }));
    expect(quoted).toMatchObject({ amount: one, is_custom_amount: false });
  });

  it("is refused without a CEP that it can go to, in words for staff, and at a given price goes without one", async () => {
    for (const [cep, code] of [
      [null, "freight_cep_missing"],
      ["123", "cep_invalid"],
    ] as const) {
      const order = await arrived(app, admin, 1);
      const change = await exchangeOf(app, admin, order, [1]);
      await moveTo(order.id, cep);
      const refused = await change(freight, { shipping_option_id: pac });
      expect([refused.status, refused.body.code]).toEqual([400, code]);
      expect(refused.body.message).toMatch(/CEP/);
      expect(await added(change(freight, { shipping_option_id: pac, custom_amount: 7.5 }))).toMatchObject({
        amount: 7.5,
      });

      const edited = await sold(app, 1);
      await moveTo(edited.id, cep);
      const edit = await editOf(admin, edited.id);
      expect(await refusal(edit("/shipping-method", { shipping_option_id: pac }))).toEqual([400, code]);
      await ok(edit("/shipping-method", { shipping_option_id: pac, custom_amount: 0 }));
    }
    const { change: draft } = await draftOf(app, admin, 1);
    expect(await refusal(draft("/edit/shipping-methods", { shipping_option_id: pac }))).toEqual([
      400,
      "freight_cep_missing",
    ]);
    await ok(draft("/edit/shipping-methods", { shipping_option_id: pac, custom_amount: 0 }));
  });

  it("nor is anything else a fault of ours: no such option, no edit, nothing to send, none of our areas", async () => {
    const order = await arrived(app, admin, 1);
    const change = await editOf(admin, order.id);
    const step = "/shipping-method";
    expect(await refusal(change(step, { shipping_option_id: "so_nenhuma" }))).toEqual([
      404,
      "shipping_option_unknown",
    ]);
    expect(await refusal(change(step, { shipping_option_id: pac }))).toEqual([
      400,
      "freight_nothing_to_send",
    ]);
    await ok(admin(`/admin/order-edits/${order.id}`, { method: "DELETE" }));
    expect(await refusal(change(step, { shipping_option_id: pac }))).toEqual([400, "order_change_not_open"]);

    const exchange = await exchangeOf(app, admin, order, [1]);
    expect(await refusal(exchange(freight, { shipping_option_id: local }))).toEqual([
      400,
      "local_delivery_not_served",
    ]);
    expect(await refusal(exchange(freight, { shipping_option_id: "so_nenhuma" }))).toEqual([
      404,
      "shipping_option_unknown",
    ]);
    expect(await added(exchange(freight, { shipping_option_id: local, custom_amount: 5 }))).toMatchObject({
      amount: 5,
    });
    await moveTo(order.id, "37701000");
    const again = await arrived(app, admin, 1);
    await moveTo(again.id, "37701000");
    const near = await exchangeOf(app, admin, again, [1]);
    expect(await added(near(freight, { shipping_option_id: local }))).toMatchObject({ amount: 12 });
  });
});
