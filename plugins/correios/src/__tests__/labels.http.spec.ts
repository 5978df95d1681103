import { eventually, ok, someVariant, type App, type Client } from "@mestres/testing";
import { startWatchedApp, type CountingProxy } from "./counting-proxy";
import {
  atCorreios,
  becomes,
  buy,
  isOpen,
  makeDue,
  pages,
  panel,
  parcel,
  parcelsOf,
  path,
  pdf,
  printed10x15,
  readyParcel,
  show,
  sold,
  type Parcel,
  type Refusal,
} from "./label-steps";

let app: App;
let admin: Client;
let proxy: CountingProxy;

beforeAll(async () => {
  ({ app, admin, proxy } = await startWatchedApp());
});
afterAll(async () => {
  await app?.stop();
  await proxy?.stop();
});
const fault = (mode: string) => ok(app.sandbox("/control/faults", { json: { service: "correios", mode } }));
afterEach(async () => {
  proxy.hold = null;
  await fault("ok");
});

it("an order goes from packing to the counter, its label bought once however often it is clicked", async () => {
  const orderId = await sold(app, 2);
  const waiting = await ok(
    admin<{
      orders: { order_id: string; service: string; parcels_planned: unknown[]; total: number }[];
      count: number;
    }>("/admin/correios/packing/to-pack?order=-created_at"),
  );
  expect(waiting.orders[0]).toMatchObject({ order_id: orderId, service: "pac" });
  expect(waiting.orders[0]!.parcels_planned).toHaveLength(1);
  const before = await ok(admin<Record<string, number>>("/admin/correios/packing/counts"));
  expect(before.to_pack).toBe(waiting.count);

  const clicks = await Promise.all(Array.from({ length: 20 }, () => buy(admin, { order_ids: [orderId] })));
  expect(new Set(clicks.map(({ status }) => status))).toEqual(new Set([200]));
  const [bought] = await parcelsOf(admin, orderId);
  const ready = await becomes(admin, bought!.id, "ready");
  expect(await parcelsOf(admin, orderId)).toHaveLength(1);
  expect(await atCorreios(app, ready.id)).toMatchObject([
    { objeto: ready.tracking_code, observacao: ready.id },
  ]);
  const { order } = await ok(
    admin<{
      order: { fulfillments: { id: string; shipped_at: string | null; items: { quantity: number }[] }[] };
    }>(`/admin/orders/${orderId}?fields=*fulfillments,*fulfillments.items`),
  );
  expect(order.fulfillments).toHaveLength(1);
  expect(ready.fulfillment_id).toBe(order.fulfillments[0]!.id);
  expect(proxy.asked.filter((asked) => asked === "/prepostagem/v1/prepostagens")).toHaveLength(1);

  expect(await ok(admin("/admin/correios/packing/counts"))).toMatchObject({
    to_pack: before.to_pack! - 1,
    to_print: before.to_print! + 1,
  });
  const a4 = await pdf(app, `/admin/correios/labels.pdf?ids=${ready.id}&format=a4`);
  expect([a4.status, a4.type, await pages(a4.bytes)]).toEqual([200, "application/pdf", [842, 842]]);
  const small = await pdf(app, `/admin/correios/labels.pdf?ids=${ready.id}&format=10x15`);
  expect((await pages(small.bytes)).slice(0, 2)).toEqual([425, 425]);
  // To look at labels is not to print them.
  expect((await parcel(admin, ready.id)).printed_at).toBeNull();
  const printed = await printed10x15(app, [ready.id]);
  expect([printed.status, printed.type, (await pages(printed.bytes)).slice(0, 2)]).toEqual([
    200,
    "application/pdf",
    [425, 425],
  ]);
  const list = await pdf(app, `/admin/correios/posting-list.pdf?ids=${ready.id}`);
  expect(await pages(list.bytes)).toEqual([842]);
  const declaration = await pdf(app, `/admin/correios/parcels/${ready.id}/content-declaration.pdf`);
  expect(await pages(declaration.bytes)).toEqual([842]);
  show("a4.pdf", a4.bytes);
  show("10x15.pdf", small.bytes);
  show("list.pdf", list.bytes);
  const { printed_at } = await parcel(admin, ready.id);
  expect(printed_at).not.toBeNull();
  expect((await printed10x15(app, [ready.id])).status).toBe(200);
  expect((await parcel(admin, ready.id)).printed_at).toBe(printed_at);
  expect(await ok(admin("/admin/correios/packing/counts"))).toMatchObject({ to_print: before.to_print });
  const found = await ok(
    admin<{ parcels: Parcel[]; count: number }>(
      `/admin/correios/parcels?q=${ready.tracking_code}&state=ready&state=posted&printed=true&service=pac`,
    ),
  );
  expect([found.count, found.parcels[0]!.id]).toEqual([1, ready.id]);

  const posted = await ok(
    admin<{ results: { ok: boolean; code?: string }[] }>("/admin/correios/parcels/mark-posted", {
      json: { ids: [ready.id, "parc_nenhuma"] },
    }),
  );
  expect(posted.results).toMatchObject([{ ok: true }, { ok: false, code: "parcel_not_found" }]);
  await eventually("the fulfilment is shipped", async () => {
    const { order: now } = await ok(
      admin<typeof order extends never ? never : { order: typeof order }>(
        `/admin/orders/${orderId}?fields=*fulfillments`,
      ),
    );
    return now.fulfillments[0]?.shipped_at;
  });
  const refused = await admin<Refusal>(`/admin/correios/parcels/${ready.id}/void`, { json: {} });
  expect([refused.status, refused.body.code]).toEqual([400, "parcel_already_posted"]);
});

it("staff pack as they like, each item once, and what they pack wrong is told", async () => {
  const orderId = await sold(app, 3);
  const { shippable, suggestion, service } = await panel(admin, orderId);
  expect([service?.id, suggestion.length, shippable[0]!.remaining]).toEqual(["pac", 1, 3]);
  const id = shippable[0]!.id;
  const sides = { length: 20, width: 16, height: 10 };
  const pack = (json: object) => admin<{ parcels: Parcel[] } & Refusal>(path(orderId), { json });
  const refuse = async (json: object, code: string | null, status = 400) => {
    const answer = await pack(json);
    expect([answer.status, ...(code ? [answer.body.code] : [])]).toEqual([status, ...(code ? [code] : [])]);
  };
  await refuse({ parcels: [{ ...sides, items: [{ id, quantity: 2 }] }] }, "parcel_items_missing");
  await refuse({ parcels: [{ ...sides, items: [{ id, quantity: 4 }] }] }, "parcel_items_exceeded");
  await refuse(
    { parcels: [{ ...sides, items: [{ id: "ordli_nenhum", quantity: 3 }] }] },
    "parcel_items_exceeded",
  );
  await refuse({ parcels: [{ items: [{ id, quantity: 3 }] }] }, "parcel_measures_missing");
  await refuse({ parcels: [{ box_id: "nenhuma", items: [{ id, quantity: 3 }] }] }, "parcel_box_unknown");
  await refuse({ parcels: [{ ...sides, length: 120, items: [{ id, quantity: 3 }] }] }, "parcel_over_limits");
  await refuse(
    { parcels: [{ ...sides, grams: 30_001, items: [{ id, quantity: 3 }] }] },
    "parcel_over_limits",
  );
  await refuse({ service: "pombo" }, "parcel_service_unknown");
  await refuse({ nfe_key: "123" }, "nfe_key_invalid");
  await refuse({ parcels: [] }, null);
  await refuse({ parcels: [{ ...sides, items: [{ id, quantity: 0 }] }] }, null);
  expect(await parcelsOf(admin, orderId)).toEqual([]);

  const two = await ok(
    pack({
      parcels: [
        { ...sides, items: [{ id, quantity: 2 }] },
        { ...sides, grams: 900, service: "sedex", items: [{ id, quantity: 1 }] },
      ],
    }),
  );
  expect(two.parcels.map(({ sequence, of, grams }) => [sequence, of, grams])).toEqual([
    [1, 2, expect.any(Number)],
    [2, 2, 900],
  ]);
  // Packed anew, by the store's boxes: what was not bought is unpacked.
  const again = await Promise.all([pack({}), pack({}), pack({})]);
  expect(again.map(({ status }) => status)).toEqual([201, 201, 201]);
  const left = await parcelsOf(admin, orderId);
  expect(left.flatMap(({ items }) => items)).toEqual([expect.objectContaining({ id, quantity: 3 })]);

  const { results } = await ok(buy(admin, { parcel_ids: [left[0]!.id] }));
  expect(results).toMatchObject([{ ok: true }]);
  expect((await pack({})).body.code).toBe("order_nothing_to_ship");
  await refuse({}, "order_nothing_to_ship");
  const late = await admin<Refusal>(`/admin/correios/parcels/${left[0]!.id}/fiscal`, {
    json: { kind: "content_declaration" },
  });
  expect(late.body.code).toBe("parcel_bought");
});

/** What is in stock of the bag that is sold here, and how much of it is promised. */
async function stockOf(variantId: string): Promise<{ stocked: number; reserved: number }> {
  const [row] = await app.sql<{ stocked: string; reserved: string }>(
    `select sum(l.stocked_quantity) as stocked, sum(l.reserved_quantity) as reserved
       from inventory_level l join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id
      where v.variant_id = $1 and l.deleted_at is null and v.deleted_at is null`,
    [variantId],
  );
  return { stocked: Number(row?.stocked), reserved: Number(row?.reserved) };
}

/** Leaves so many bags that nobody was promised. @returns the stock then */
async function leaveInStock(variantId: string, count: number) {
  await app.sql(
    `update inventory_level set stocked_quantity = reserved_quantity + $2::int,
            raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $2::int)::text, 'precision', 20)
      where inventory_item_id in
            (select inventory_item_id from product_variant_inventory_item where variant_id = $1)`,
    [variantId, count],
  );
  return stockOf(variantId);
}

// ../shared/data/cases/after-sale.json, AS-05.
it("the last four bags leave in 3 + 1", async () => {
  const { id: variantId } = await someVariant(app);
  const before = await leaveInStock(variantId, 4);
  const orderId = await sold(app, 4);
  const { id } = (await panel(admin, orderId)).shippable[0]!;
  const three = await ok(
    admin<{ parcels: Parcel[] }>(path(orderId), {
      json: {
        partial: true,
        parcels: [{ length: 20, width: 16, height: 10, items: [{ id, quantity: 3 }] }],
      },
    }),
  );
  const { results } = await ok(buy(admin, { parcel_ids: [three.parcels[0]!.id] }));
  expect(results).toMatchObject([{ ok: true }]);
  expect((await panel(admin, orderId)).shippable[0]!.remaining).toBe(1);
  expect(await stockOf(variantId)).toEqual({ stocked: before.stocked - 3, reserved: before.reserved + 1 });

  await ok(admin(path(orderId), { json: {} }));
  const last = (await parcelsOf(admin, orderId)).filter(({ state }) => state === "packed");
  const bought = await ok(buy(admin, { parcel_ids: last.map(({ id: parcelId }) => parcelId) }));
  expect(bought.results).toMatchObject([{ ok: true }]);
  expect(await stockOf(variantId)).toEqual({ stocked: before.stocked - 4, reserved: before.reserved });
  await leaveInStock(variantId, 100);
});

it("two lines of an edit do not take more than there is", async () => {
  const { id: variant_id } = await someVariant(app);
  const orderId = await sold(app);
  const before = await leaveInStock(variant_id, 3);
  const { order_change: change } = await ok(
    admin<{ order_change: { id: string } }>("/admin/order-edits", { json: { order_id: orderId } }),
  );
  const edit = (step: string, json: object = {}) =>
    admin<Refusal>(`/admin/order-edits/${orderId}${step}`, { method: "POST", json });
  const both = [1, 2].map(() => ({ variant_id, quantity: 2 }));
  const answers = [await edit("/items", { items: both }), await edit("/request"), await edit("/confirm")];
  expect(change.id).toMatch(/^ordch_/);
  const refused = answers.find(({ status }) => status !== 200);
  expect([refused?.status, refused?.body.code]).toEqual([400, "insufficient_inventory"]);
  expect(await stockOf(variant_id)).toEqual(before);
  await leaveInStock(variant_id, 100);
});

// ../shared/data/cases/after-sale.json, AS-06.
it("an order that takes no fulfilment is named, and does not hold the others of its batch", async () => {
  const [healthy, other] = [await sold(app), await sold(app)];
  await app.sql(
    `update reservation_item set deleted_at = now()
      where line_item_id in (select item_id from order_item where order_id = $1)`,
    [other],
  );
  const { results } = await ok(buy(admin, { order_ids: [other, healthy] }));
  expect(results).toHaveLength(2);
  const [failed] = results.filter(({ ok: went }) => !went);
  expect(failed).toMatchObject({ parcel_id: null, code: "order_stock_not_reserved" });
  expect(failed?.message).toMatch(/^Não há estoque reservado para .+ neste pedido/);
  expect(failed?.message).not.toMatch(/ordli_/);
  const [went] = await parcelsOf(admin, healthy);
  await becomes(admin, went!.id, "ready");
});

it("what was refunded in full is not packed any more, and a label of it says so", async () => {
  const waits = async (orderId: string) => {
    const { orders } = await ok(
      admin<{ orders: { order_id: string }[] }>(
        "/admin/correios/packing/to-pack?order=-created_at&limit=100",
      ),
    );
    return orders.some(({ order_id }) => order_id === orderId);
  };
  const refund = async (orderId: string, amount?: number) => {
    const { order } = await ok(
      admin<{ order: { payment_collections: { payments: { id: string }[] }[] } }>(
        `/admin/orders/${orderId}?fields=payment_collections.payments.id`,
      ),
    );
    const [payment] = order.payment_collections.flatMap(({ payments }) => payments);
    await ok(admin(`/admin/payments/${payment!.id}/refund`, { json: amount ? { amount } : {} }));
  };
  const unpacked = await sold(app);
  const labelled = await sold(app);
  const { id } = await readyParcel(admin, labelled);
  await refund(unpacked, 1);
  await refund(labelled, 1);
  expect([await waits(unpacked), (await parcel(admin, id)).refunded]).toEqual([true, false]);
  const rest = async (orderId: string) => {
    const { order } = await ok(
      admin<{ order: { payment_collections: { captured_amount: number; refunded_amount: number }[] } }>(
        `/admin/orders/${orderId}?fields=payment_collections.captured_amount,payment_collections.refunded_amount`,
      ),
    );
    const [books] = order.payment_collections;
    return Math.round((books!.captured_amount - books!.refunded_amount) * 100) / 100;
  };
  for (const orderId of [unpacked, labelled]) {
    await refund(orderId, await rest(orderId));
  }
  expect([await waits(unpacked), (await parcel(admin, id)).refunded]).toEqual([false, true]);
});

it("an NF-e's key goes with the parcel, and then no declaration is printed", async () => {
  const orderId = await sold(app);
  const { parcels } = await ok(admin<{ parcels: Parcel[] }>(path(orderId), { json: {} }));
  const { id } = parcels[0]!;
  const fiscal = (json: object) => admin<Refusal>(`/admin/correios/parcels/${id}/fiscal`, { json });
  const wrong = await fiscal({ kind: "nfe", nfe_key: "31261111222333000181550010000002481000020235" });
  expect([wrong.status, wrong.body.code]).toEqual([400, "nfe_key_invalid"]);
  expect(
    (await fiscal({ kind: "content_declaration", items: [{ content: "x", quantity: 0, value: 1 }] })).status,
  ).toBe(400);
  await ok(
    fiscal({ kind: "content_declaration", items: [{ content: "Café moído", quantity: 1, value: 3_990 }] }),
  );
  await ok(fiscal({ kind: "nfe", nfe_key: "31261111222333000181550010000002481000020234" }));
  await ok(buy(admin, { parcel_ids: [id] }));
  await becomes(admin, id, "ready");
  const { bytes } = await pdf(app, `/admin/correios/labels.pdf?ids=${id}&format=10x15`);
  expect(await pages(bytes)).toEqual([425]);
  show("nfe-10x15.pdf", bytes);
});

it("a label that fails is asked for again, then fails with its reason, and may be bought again", async () => {
  await fault("label_failed");
  const orderId = await sold(app);
  const { results } = await ok(buy(admin, { order_ids: [orderId] }));
  const id = results[0]!.parcel_id!;
  const failed = await becomes(admin, id, "failed", 40_000);
  expect(failed.label_error).toContain("PPN-295");
  const notYet = await pdf(app, `/admin/correios/labels.pdf?ids=${id}`);
  expect([notYet.status, notYet.bytes.toString()]).toEqual([400, expect.stringContaining("label_not_ready")]);
  // Nothing is noted of a label that there is none of to print.
  const refused = await printed10x15(app, [id]);
  expect([refused.status, refused.bytes.toString()]).toEqual([
    400,
    expect.stringContaining("label_not_ready"),
  ]);
  expect((await parcel(admin, id)).printed_at).toBeNull();
  await fault("label_pending");
  await ok(admin(`/admin/correios/parcels/${id}/rebuy`, { json: {} }));
  expect((await parcel(admin, id)).state).toBe("label_pending");
  await fault("ok");
  const ready = await becomes(admin, id, "ready", 40_000);
  expect(ready.label_error).toBeNull();
  expect(await atCorreios(app, id)).toHaveLength(1);
});

it("Correios that refuse a parcel say why; nothing stands there", async () => {
  const orderId = await sold(app);
  const { parcels } = await ok(admin<{ parcels: Parcel[] }>(path(orderId), { json: {} }));
  const { id } = parcels[0]!;
  // São Paulo's CEP in Acre.
  await app.sql(`update parcel set recipient = jsonb_set(recipient, '{state}', '"AC"') where id = $1`, [id]);
  const { results } = await ok(buy(admin, { parcel_ids: [id] }));
  expect(results).toMatchObject([{ ok: false, state: "failed", message: expect.stringContaining("PPN-") }]);
  expect(await atCorreios(app, id)).toEqual([]);
  await app.sql(`update parcel set recipient = jsonb_set(recipient, '{state}', '"SP"') where id = $1`, [id]);
  await ok(admin(`/admin/correios/parcels/${id}/rebuy`, { json: {} }));
  await becomes(admin, id, "ready");
});

it("a voided label is cancelled at the Correios, and its items may be packed again", async () => {
  const orderId = await sold(app);
  const { id } = await readyParcel(admin, orderId);
  await fault("down");
  const down = await admin<Refusal>(`/admin/correios/parcels/${id}/void`, { json: {} });
  expect([down.status, down.body.code]).toEqual([400, "label_void_unavailable"]);
  expect((await parcel(admin, id)).state).toBe("ready");
  await fault("ok");
  await eventually(
    "voided",
    async () => (await admin(`/admin/correios/parcels/${id}/void`, { json: {} })).status === 200,
  );
  const [there] = await atCorreios(app, id);
  expect([(await parcel(admin, id)).state, await isOpen(app, there!)]).toEqual(["voided", false]);
  expect((await admin(`/admin/correios/parcels/${id}/void`, { json: {} })).status).toBe(200);
});

it("a fulfilment made on core's own screen has parcels, and cancelling it voids them", async () => {
  const orderId = await sold(app);
  const { order } = await ok(
    admin<{ order: { items: { id: string; quantity: number }[] } }>(`/admin/orders/${orderId}?fields=*items`),
  );
  const items = order.items.map(({ id, quantity }) => ({ id, quantity }));
  await ok(admin(`/admin/orders/${orderId}/fulfillments`, { json: { items } }));
  const [made] = await parcelsOf(admin, orderId);
  expect(made).toMatchObject({ state: "packed", fulfillment_id: expect.stringMatching(/^ful_/) });
  await ok(buy(admin, { parcel_ids: [made!.id] }));
  await becomes(admin, made!.id, "ready");
  await ok(admin(`/admin/orders/${orderId}/fulfillments/${made!.fulfillment_id}/cancel`, { json: {} }));
  const [there] = await atCorreios(app, made!.id);
  expect([(await parcel(admin, made!.id)).state, await isOpen(app, there!)]).toEqual(["voided", false]);
  const again = await readyParcel(admin, orderId);
  expect(again.fulfillment_id).not.toBe(made!.fulfillment_id);
});

it("strangers and nonsense are refused", async () => {
  const refusals: [string, object | undefined, number, string | undefined][] = [
    ["/admin/correios/parcels/parc_nenhuma", undefined, 404, "parcel_not_found"],
    ["/admin/correios/parcels/parc_nenhuma/void", {}, 404, "parcel_not_found"],
    ["/admin/correios/orders/order_nenhum/parcels", undefined, 404, "order_not_found"],
    ["/admin/correios/orders/order_nenhum/parcels", {}, 404, "order_not_found"],
    ["/admin/correios/parcels?state=voando", undefined, 400, "parcel_filter_invalid"],
    ["/admin/correios/parcels?order=senha", undefined, 400, "parcel_filter_invalid"],
    ["/admin/correios/packing/to-pack?limit=0", undefined, 400, "parcel_filter_invalid"],
    ["/admin/correios/labels.pdf", undefined, 400, "parcel_filter_invalid"],
    ["/admin/correios/labels.pdf?ids=parc_nenhuma", undefined, 404, "parcel_not_found"],
    ["/admin/correios/posting-list.pdf?ids=parc_nenhuma", undefined, 404, "parcel_not_found"],
    ["/admin/correios/labels.pdf", { ids: [] }, 400, undefined],
    ["/admin/correios/labels.pdf", { ids: ["parc_nenhuma"], format: "a3" }, 400, undefined],
    ["/admin/correios/labels.pdf", { ids: ["parc_nenhuma"] }, 404, "parcel_not_found"],
    ["/admin/correios/labels", {}, 400, undefined],
    ["/admin/correios/labels", { order_ids: "x" }, 400, undefined],
    ["/admin/correios/parcels/mark-posted", { ids: [] }, 400, undefined],
    [
      "/admin/correios/parcels/mark-posted",
      { ids: ["x"], posted_at: "2999-01-01T00:00:00Z" },
      400,
      "posted_at_invalid",
    ],
  ];
  for (const [url, json, status, code] of refusals) {
    const answer = await admin<Refusal>(url, json && { json });
    expect([url, answer.status, ...(code ? [answer.body.code] : [])]).toEqual([
      url,
      status,
      ...(code ? [code] : []),
    ]);
    expect((await app.anonymous(url, json && { json })).status).toBe(401);
  }
  const { results } = await ok(buy(admin, { order_ids: ["order_nenhum"] }));
  expect(results).toMatchObject([{ ok: false, parcel_id: null, code: "order_not_found" }]);
});

it("a backend that dies between the Correios' answer and our note buys no second label, and what expires is given back", async () => {
  const [expiring, orderId] = [await sold(app), await sold(app)];
  const old = await readyParcel(admin, expiring);
  let heard: () => void = () => undefined;
  const registered = new Promise<void>((resolve) => (heard = resolve));
  proxy.hold = (method, asked) => {
    if (method !== "POST" || asked !== "/prepostagem/v1/prepostagens") {
      return;
    }
    heard();
    return new Promise(() => undefined);
  };
  const click = buy(admin, { order_ids: [orderId] }).catch(() => undefined);
  await registered;
  await app.kill();
  await click;
  proxy.hold = null;
  await app.restart();
  admin = await app.admin();
  const [crashed] = await parcelsOf(admin, orderId);
  expect(crashed).toMatchObject({ state: "registering", tracking_code: null });
  expect(await atCorreios(app, crashed!.id)).toHaveLength(1);
  // A click meanwhile waits for whoever has it.
  expect((await ok(buy(admin, { order_ids: [orderId] }))).results).toMatchObject([
    { ok: true, state: "registering" },
  ]);
  await makeDue(app, crashed!.id);
  await app.sql("update parcel set label_expires_at = now(), next_label_check_at = now() where id = $1", [
    old.id,
  ]);

  await app.runJob("follow-labels");
  const ready = await becomes(admin, crashed!.id, "ready");
  expect(await atCorreios(app, crashed!.id)).toMatchObject([{ objeto: ready.tracking_code }]);
  const back = await becomes(admin, old.id, "packed");
  expect(back).toMatchObject({
    tracking_code: null,
    registration: 1,
    label_error: expect.stringContaining("venceu"),
  });
  const [gone] = await atCorreios(app, old.id);
  expect(await isOpen(app, gone!)).toBe(false);
  const rebought = await readyParcel(admin, expiring);
  expect([rebought.id, rebought.tracking_code === old.tracking_code]).toEqual([old.id, false]);
});

it("keeps codes and addresses out of the log", () => {
  const { backend } = app.logs();
  expect(backend).not.toContain("52998224725");
  expect(backend).not.toContain("Avenida Paulista");
});
