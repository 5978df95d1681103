import {
  afterJobs,
  eventually,
  ok,
  paidOrder,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  type App,
  type Client,
  type Order,
} from "@mestres/testing";

jest.setTimeout(120_000);

interface Shown {
  id: string;
  state: string;
  total: number;
  refund_amount: number;
  freight_refund: number;
  refunded_amount: number | null;
  authorization_code: string | null;
  expires_on: string | null;
  refusal_reason: string | null;
  items: { line_item_id: string; quantity: number; amount: number }[];
}
interface OrderReturns {
  returns: Shown[];
  return: Shown;
  offers: { kind: string; open: boolean; last_day: string | null; code: string | null }[];
  lines: { id: string; of: number; paid: number; available: Record<string, number> }[];
  freight_paid: number;
  preview: { items_total: number; freight: number; total: number };
  code?: string;
  message?: string;
}
interface Staff extends Shown {
  return_id: string | null;
  tracking_code: string | null;
  prepost_id: string | null;
  problem: string | null;
  decided_by: string | null;
  events: { event: string; actor: string; note: string | null }[];
}
type Mail = { to: string; subject: string; text: string };
type Parcel = { objeto: string; observacao: string; reverse: boolean; status: number };
type Sold = Order & { email: string };

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
  await fault("correios", "ok");
  await fault("pix", "ok");
  await settings({ refund_when: "received", auto_approve_up_to: 50_000 });
});

const sandbox = (path: string, json: object) => ok(app.sandbox(`/control/${path}`, { json }));
const fault = (service: string, mode: string) => sandbox("faults", { service, mode });
const settings = (values: object) =>
  ok(admin("/admin/mestres/settings/correios-returns", { json: { values } }));

/** A paid order of two bags, with PAC to a house. */
async function sold(quantity = 2): Promise<Sold> {
  const { id: variant_id } = await someVariant(app);
  const cart = await readyCart(app, { items: [{ variant_id, quantity }], shipping: "pac" });
  return { ...(await paidOrder(app, cart)), email: cart.email };
}

/** Leaves the shop as staff sends it, and arrives. */
async function arrive({ id }: Order, { delivered = true } = {}): Promise<void> {
  const items = (await linesOf(id)).map((line) => ({ id: line.id, quantity: line.of }));
  const { order } = await ok(
    admin<{ order: { fulfillments: { id: string }[] } }>(
      `/admin/orders/${id}/fulfillments?fields=*fulfillments`,
      { json: { items } },
    ),
  );
  const fulfillment = `/admin/orders/${id}/fulfillments/${order.fulfillments[0]!.id}`;
  await ok(admin(`${fulfillment}/shipments`, { json: { items } }));
  if (delivered) await ok(admin(`${fulfillment}/mark-as-delivered`, { method: "POST" }));
}

const arrived = async (quantity = 2): Promise<Sold> => {
  const order = await sold(quantity);
  await arrive(order);
  return order;
};

const path = (orderId: string) => `/store/orders/${orderId}/returns`;
const returnsOf = (orderId: string) => ok(app.store<OrderReturns>(path(orderId)));
const linesOf = async (orderId: string) => (await returnsOf(orderId)).lines;
const ask = async (order: Sold, more: object = {}, quantity = 2) => {
  const [line] = await linesOf(order.id);
  const items = [{ line_item_id: line!.id, quantity }];
  return app.store<OrderReturns>(path(order.id), {
    json: { kind: "withdrawal", items, email: order.email, ...more },
  });
};
const asked = async (order: Sold, more: object = {}, quantity = 2) =>
  (await ok(ask(order, more, quantity))).return;

const act = (id: string, action: string, json: object = {}) =>
  admin<{ return: Staff; code?: string; message?: string }>(`/admin/correios/returns/${id}/${action}`, {
    json,
  });
const staff = async (id: string) =>
  (await ok(admin<{ return: Staff }>(`/admin/correios/returns/${id}`))).return;
const receive = ({ id, items }: Shown, resellable?: number) =>
  act(id, "receive", {
    items: items.map(({ line_item_id, quantity }) => ({
      line_item_id,
      received: quantity,
      resellable: resellable ?? quantity,
    })),
  });
const is = (id: string, state: string) => async () => {
  const one = await staff(id);
  return one.state === state && one;
};
const becomes = (id: string, state: string) => eventually(`the return is ${state}`, is(id, state));
/** The returns' turn comes now, not in some minutes. */
const sweep = async (...ids: string[]) => {
  await app.sql(
    "update return_request set next_attempt_at = now() where id = any ($1)",
    [ids],
  );
  await app.runJob("sweep-correios-returns");
};
/** Parcels that were posted are asked about now, not in an hour. */
const track = async () => {
  await app.sql("update parcel set next_tracking_at = now() where next_tracking_at is not null");
  await app.runJob("track-parcels");
};

const parcelsOf = async (id: string): Promise<Parcel[]> => {
  const { parcels } = await ok(app.sandbox<{ parcels: Parcel[] }>("/control/state"));
  return parcels.filter((parcel) => parcel.observacao === id);
};
const refundsOf = async (orderId: string): Promise<number[]> => {
  const rows = await app.sql<{ amount: number }>(
    "select amount from payment_refund where order_id = $1 and state <> 'failed' order by created_at",
    [orderId],
  );
  return rows.map(({ amount }) => amount);
};
const owed = async (orderId: string) => {
  const { order } = await ok(
    admin<{ order: { summary: { pending_difference: number } } }>(`/admin/orders/${orderId}?fields=summary`),
  );
  return Math.round(order.summary.pending_difference * 100) || 0;
};
const mailsTo = async (address: string, subject: string) => {
  const mails = await ok(app.sandbox<Mail[]>("/control/mail"));
  return mails.filter((mail) => mail.to === address && mail.subject.includes(subject));
};
const stockOf = async (orderId: string) => {
  // Core keeps a row of each line for every version of its order.
  const [row] = await app.sql<{ stocked: string }>(
    `select sum(l.stocked_quantity) as stocked from inventory_level l
      where l.deleted_at is null and l.inventory_item_id in (
        select vi.inventory_item_id from order_item oi
          join order_line_item li on li.id = oi.item_id
          join product_variant_inventory_item vi on vi.variant_id = li.variant_id
         where oi.order_id = $1)`,
    [orderId],
  );
  return Number(row!.stocked);
};

describe("a withdrawal", () => {
  it("is approved by rule, posted with a code, received, and gives everything back by PIX, freight included", async () => {
    const order = await arrived();
    const before = await returnsOf(order.id);
    expect(before.offers.filter(({ open }) => open).map(({ kind }) => kind)).toEqual([
      "withdrawal",
      "defect",
      "wrong_item",
    ]);
    const { preview } = await ok(ask(order, { preview: true }));
    expect(preview.total).toBe(order.pix.amountCentavos);
    expect(preview.freight).toBe(before.freight_paid);
    expect((await returnsOf(order.id)).returns).toEqual([]);

    const one = await asked(order, { reason: "Mudei de ideia" });
    expect(one).toMatchObject({
      state: "authorized",
      total: order.pix.amountCentavos,
      freight_refund: before.freight_paid,
      authorization_code: expect.stringMatching(/^\d{10}$/),
    });
    const [parcel] = await parcelsOf(one.id);
    expect(parcel).toMatchObject({ reverse: true });
    const seen = await staff(one.id);
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
      const mails = await mailsTo(order.email, "código para devolver");
      return mails.length > 0 && mails;
    });
    expect(code!.text).toContain(one.authorization_code);
    // The page is known by the order's id alone: nothing of the person is in it.
    const page = JSON.stringify(await returnsOf(order.id));
    for (const secret of [order.email, "Marina", "30140", "123456789"]) expect(page).not.toContain(secret);

    await sandbox("correios/event", { objeto: parcel!.objeto, event: "posted" });
    await afterJobs("tracking tells of it", track, is(one.id, "posted"));
    expect(await refundsOf(order.id)).toEqual([]);

    const stock = await stockOf(order.id);
    const { return: paid } = await ok(receive(one));
    expect(paid).toMatchObject({ state: "refunded", refunded_amount: order.pix.amountCentavos });
    expect(await refundsOf(order.id)).toEqual([order.pix.amountCentavos]);
    expect(await stockOf(order.id)).toBe(stock + 2);
    expect(await owed(order.id)).toBe(0);
    const [received] = await app.sql<{ status: string }>('select status from "return" where id = $1', [
      seen.return_id,
    ]);
    expect(received!.status).toBe("received");
    await eventually(
      "the refund is mailed",
      async () => (await mailsTo(order.email, "devolvemos")).length > 0,
    );
    expect(paid.events.map(({ event }) => event)).toEqual([
      "request",
      "approve",
      "authorize",
      "post",
      "receive",
      "refund",
    ]);
    expect(await mailsTo(order.email, "código para devolver")).toHaveLength(1);
    expect((await ask(order)).body.code).toBe("return_quantity_unavailable");
  });

  it("in pieces gives the same in the end; refunded when posted if the shop says so, and core's books agree", async () => {
    await settings({ refund_when: "posted" });
    const order = await arrived(3);
    const first = await asked(order, {}, 1);
    const [parcel] = await parcelsOf(first.id);
    await sandbox("correios/event", { objeto: parcel!.objeto, event: "posted" });
    const early = await afterJobs(
      "posted, and refunded with it",
      () => sweep(first.id),
      is(first.id, "refunded"),
    );
    expect(early.refunded_amount).toBe(first.total);
    // The items come later, one of them not fit to be sold again.
    const stock = await stockOf(order.id);
    await ok(receive(first, 0));
    expect(await stockOf(order.id)).toBe(stock);
    expect(await owed(order.id)).toBe(0);
    const second = await asked(order, {}, 2);
    const done = (await ok(receive(second))).return;
    expect(done.state).toBe("refunded");
    expect((await refundsOf(order.id)).reduce((sum, amount) => sum + amount, 0)).toBe(
      order.pix.amountCentavos,
    );
    expect(await owed(order.id)).toBe(0);
  });

  it("above the rule's value waits for staff, who may refuse with a reason, after which it may be asked again", async () => {
    await settings({ auto_approve_up_to: 100 });
    const order = await arrived();
    const one = await asked(order);
    expect([one.state, one.authorization_code]).toEqual(["requested", null]);
    expect((await act(one.id, "refuse", {})).status).toBe(400);
    const { return: refused } = await ok(act(one.id, "refuse", { reason: "Pacote aberto e usado." }));
    expect(refused.state).toBe("refused");
    expect((await act(one.id, "approve")).body.code).toBe("return_transition_invalid");
    const [mail] = await eventually("the refusal is mailed", async () => {
      const mails = await mailsTo(order.email, "sobre a sua devolução");
      return mails.length > 0 && mails;
    });
    expect(mail!.text).toContain("Pacote aberto e usado.");
    const [core] = await app.sql<{ status: string }>('select status from "return" where id = $1', [
      refused.return_id,
    ]);
    expect(core!.status).toBe("canceled");
    const again = await asked(order);
    const approved = (await ok(act(again.id, "approve"))).return;
    expect(approved).toMatchObject({ state: "authorized" });
    const canceled = (await ok(act(again.id, "cancel", {}))).return;
    expect(canceled.state).toBe("canceled");
    expect((await parcelsOf(again.id)).map(({ status }) => status)).toEqual([5]);
  });
});

describe("refused are", () => {
  it("whoever is not the buyer, what is not paid or not there yet, and what comes after the seven days", async () => {
    const waiting = await placeOrder(app);
    const email = (
      await app.sql<{ email: string }>('select email from "order" where id = $1', [waiting.id])
    )[0]!.email;
    expect((await ask({ ...waiting, email }, {}, 1)).body.code).toBe("return_not_paid");

    const order = await sold();
    expect((await ask(order)).body.code).toBe("return_not_delivered");
    await arrive(order);
    for (const claim of [{ email: undefined }, { email: "outra@mestres.test" }])
      expect((await ask(order, claim)).body).toMatchObject({ code: "return_identity_mismatch" });
    expect((await ask(order, { kind: "undelivered" })).body.code).toBe("return_already_delivered");
    expect((await ask(order, {}, 3)).body.code).toBe("return_quantity_unavailable");
    expect((await ask(order, { items: [{ line_item_id: "x", quantity: 1 }] })).body.code).toBe(
      "return_item_unknown",
    );
    expect((await ask(order, { kind: "saudade" })).status).toBe(400);
    await app.sql(
      "update fulfillment set delivered_at = now() - interval '20 days' where id in (select fulfillment_id from order_fulfillment where order_id = $1)",
      [order.id],
    );
    expect((await ask(order)).body).toMatchObject({ code: "return_window_over" });
    const { offers } = await returnsOf(order.id);
    expect(offers.find(({ kind }) => kind === "withdrawal")).toMatchObject({
      open: false,
      code: "return_window_over",
    });
    const fault = await asked(order, { kind: "defect", reason: "Veio furado" });
    expect(fault.state).toBe("requested");
    expect((await app.store<OrderReturns>(path("order_nenhum"))).status).toBe(404);
    expect((await app.anonymous("/admin/correios/returns")).status).toBe(401);
    expect((await admin("/admin/correios/returns?state=nenhum")).status).toBe(400);
  });
});

describe("at once", () => {
  it("five requests are one, five receipts are one, and the money goes once", async () => {
    const order = await arrived();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(order)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400]);
    const one = answers.find(({ status }) => status === 201)!.body.return;
    expect(await parcelsOf(one.id)).toHaveLength(1);
    const receipts = await Promise.all([1, 2, 3, 4, 5].map(() => receive(one)));
    expect(receipts.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of receipts)
      if (status !== 200) expect(["return_busy", "return_transition_invalid"]).toContain(body.code);
    await becomes(one.id, "refunded");
    await Promise.all([act(one.id, "refund"), act(one.id, "refund")]);
    expect(await refundsOf(order.id)).toEqual([order.pix.amountCentavos]);
  });

  it("approvals of staff buy one code", async () => {
    await settings({ auto_approve_up_to: 0 });
    const order = await arrived();
    const one = await asked(order);
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(one.id, "approve")));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    await becomes(one.id, "authorized");
    expect(await parcelsOf(one.id)).toHaveLength(1);
  });
});

describe("when others do not answer", () => {
  it("the Correios: the request stands, its code comes later, once", async () => {
    const waiting: string[] = [];
    for (const mode of ["down", "garbage", "html_500", "lost"]) {
      const order = await arrived(1);
      await fault("correios", mode);
      const one = await asked(order, {}, 1);
      await fault("correios", "ok");
      expect([mode, one.state]).toEqual([mode, "approved"]);
      expect((await staff(one.id)).problem).toBeTruthy();
      waiting.push(one.id);
    }
    // Of the last one only the answer was lost: it is found, not bought again.
    const [lost] = await parcelsOf(waiting.at(-1)!);
    for (const id of waiting) {
      const has = await afterJobs("a code", () => sweep(...waiting), is(id, "authorized"));
      expect(has.problem).toBeNull();
      expect(await parcelsOf(id)).toHaveLength(1);
    }
    expect((await staff(waiting.at(-1)!)).tracking_code).toBe(lost!.objeto);
  });

  it("core, while staff edits the order: the shopper has the code, and the receipt waits for the edit's end", async () => {
    const order = await arrived(1);
    await ok(admin("/admin/order-edits", { json: { order_id: order.id } }));
    const one = await asked(order, {}, 1);
    expect(one.state).toBe("authorized");
    expect(await staff(one.id)).toMatchObject({
      return_id: null,
      problem: expect.stringContaining("Medusa"),
    });
    const refused = await receive(one);
    expect(refused.status).toBe(400);
    expect(await staff(one.id)).toMatchObject({ state: "authorized", received_at: null });
    expect(await refundsOf(order.id)).toEqual([]);
    await ok(admin(`/admin/order-edits/${order.id}`, { method: "DELETE" }));
    expect((await ok(receive(one))).return).toMatchObject({ state: "refunded", problem: null });
    expect(await refundsOf(order.id)).toEqual([order.pix.amountCentavos]);
    expect(await owed(order.id)).toBe(0);
  });

  it("a refund that the bank takes back later is shown to staff and given again", async () => {
    const order = await arrived(1);
    const one = await asked(order, {}, 1);
    await sandbox("pix/refunds", { mode: "processing" });
    expect((await ok(receive(one))).return.state).toBe("refunded");
    const [row] = await app.sql<{ reference: string; refund_id: string }>(
      "select reference, refund_id from payment_refund where order_id = $1",
      [order.id],
    );
    await sandbox("pix/refund", { e2eid: row!.reference, id: row!.refund_id, status: "NAO_REALIZADO" });
    await eventually("core took it back", async () => (await refundsOf(order.id)).length === 0);
    await sandbox("pix/refunds", { mode: "immediate" });
    await afterJobs(
      "staff sees it",
      () => sweep(one.id),
      async () => (await staff(one.id)).problem,
    );
    expect((await ok(act(one.id, "refund"))).return.problem).toBeNull();
    expect(await refundsOf(order.id)).toEqual([order.pix.amountCentavos]);
  });
});

describe("staff", () => {
  it("settles what never arrived without a code, and finds returns by number, state and code", async () => {
    const order = await sold();
    await arrive(order, { delivered: false });
    const one = await asked(order, { kind: "undelivered", reason: "Não chegou" });
    expect(one.state).toBe("requested");
    expect((await ok(act(one.id, "approve"))).return.state).toBe("approved");
    expect(await parcelsOf(one.id)).toEqual([]);
    const { return: paid } = await ok(receive(one, 0));
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
    const order = await arrived(1);
    const one = await asked(order, {}, 1);
    const [parcel] = await parcelsOf(one.id);
    await sandbox("correios/expire", { objeto: parcel!.objeto });
    await app.sql("update return_request set expires_on = '2020-01-01' where id = $1", [one.id]);
    await afterJobs("its time is over", () => sweep(one.id), is(one.id, "expired"));
    const renewed = (await ok(act(one.id, "approve"))).return;
    expect(renewed.state).toBe("authorized");
    expect(renewed.authorization_code).not.toBe(one.authorization_code);
    expect((await mailsTo(order.email, "código para devolver")).length).toBeGreaterThanOrEqual(1);
  });
});
