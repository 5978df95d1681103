import { address, createCart, ok, someVariant, startApp, type App, type Client } from "@mestres/testing";
import { SUGGESTED_BOXES } from "../features/boxes/domain/suggested";
import type { PackedParcel } from "../features/packing/domain/types";

type Box = (typeof SUGGESTED_BOXES)[number] & { id: string };
type List = { boxes: Box[]; count: number; limit: number; offset: number };
type Refusal = { code: string; message: string };
type KitQuotes = { quotes: { shipping_option_id: string; service_code?: string; amount: number }[] };
type KitParcels = { parcels: { items: { quantity: number; weight: number }[] }[] };

const PATH = "/admin/correios/boxes";
const PAC = "03298";
/** Three bags of 250 g, packed: what the seed's kit is made of. */
const THREE_BAGS_GRAMS = 3 * 285;
/** Below the value from which the seed gives the freight away. */
const KITS = 1;

let app: App;
let admin: Client;
beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});
afterAll(() => app?.stop());

const list = (query = "") => ok(admin<List>(`${PATH}${query}`));
const tube: Omit<Box, "id"> = {
  ...SUGGESTED_BOXES[0]!,
  name: "Tubo",
  length: 60,
  outer_length: 61,
  cost: 9_000,
  active: false,
};

it("a shop begins with the usual boxes, filtered, sorted and paged by the server", async () => {
  const all = await list();
  expect(all).toMatchObject({ count: SUGGESTED_BOXES.length, limit: 20, offset: 0 });
  expect(all.boxes.map(({ name }) => name)).toEqual(SUGGESTED_BOXES.map(({ name }) => name));

  const { box } = await ok(admin<{ box: Box }>(PATH, { json: tube }));
  expect(box).toMatchObject(tube);
  expect((await list("?active=false")).boxes.map(({ id }) => id)).toEqual([box.id]);
  expect((await list("?q=TUB")).boxes.map(({ id }) => id)).toEqual([box.id]);
  expect((await list("?q=%25")).count).toBe(0);
  const dearest = await list("?order=-cost&limit=2");
  expect([dearest.count, dearest.boxes[0]?.id, dearest.boxes.length]).toEqual([6, box.id, 2]);
  expect((await list("?order=cost&limit=2&offset=5")).boxes.map(({ id }) => id)).toEqual([box.id]);

  for (const query of ["?limit=0", "?order=deleted_at", "?active=sim", "?shape=round"]) {
    const refused = await admin<Refusal>(`${PATH}${query}`);
    expect([query, refused.status, refused.body.code]).toEqual([query, 400, "shipping_box_filter_invalid"]);
  }
  await ok(admin(`${PATH}/${box.id}`, { method: "DELETE" }));
  expect((await admin<Refusal>(`${PATH}/${box.id}`)).body.code).toBe("shipping_box_not_found");
});

it("a box is changed in part, refused where it cannot be, and keeps its name to itself, also in a race", async () => {
  const { box } = await ok(admin<{ box: Box }>(PATH, { json: { ...tube, name: "Caixa A" } }));
  const path = `${PATH}/${box.id}`;
  const changed = await ok(admin<{ box: Box }>(path, { json: { cost: 8_900, active: true } }));
  expect(changed.box).toMatchObject({ ...tube, name: "Caixa A", cost: 8_900, active: true });

  const refusals: [Record<string, unknown>, string][] = [
    [{ outer_length: 59 }, "shipping_box_outside_too_small"],
    [{ length: 62 }, "shipping_box_outside_too_small"],
    [{ name: SUGGESTED_BOXES[1]!.name.toUpperCase() }, "shipping_box_name_taken"],
  ];
  for (const [changes, code] of refusals) {
    const refused = await admin<Refusal>(path, { json: changes });
    expect([changes, refused.status, refused.body.code]).toEqual([changes, 400, code]);
  }
  for (const changes of [{ width: 0 }, { width: "10" }, { id: "box_x" }, { name: " " }]) {
    expect((await admin(path, { json: changes })).status).toBe(400);
  }
  expect((await ok(admin<{ box: Box }>(path))).box).toMatchObject(changed.box);
  const unknown = await admin<Refusal>(`${PATH}/box_nenhuma`, { json: { cost: 1 } });
  expect([unknown.status, unknown.body.code]).toEqual([404, "shipping_box_not_found"]);

  const race = await Promise.all(
    Array.from({ length: 6 }, () => admin<Refusal>(PATH, { json: { ...tube, name: "Corrida" } })),
  );
  expect(race.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
  const losers = race.filter(({ status }) => status === 400);
  expect(new Set(losers.map(({ body }) => body.code))).toEqual(new Set(["shipping_box_name_taken"]));
  expect((await list("?q=Corrida")).count).toBe(1);
});

it("freight is for the boxes in use, as they are now; without any it goes on with a box that is assumed", async () => {
  const { id: variant_id } = await someVariant(app);
  const cartId = await createCart(app, [{ variant_id, quantity: 1 }]);
  await ok(app.store(`/store/carts/${cartId}`, { json: { shipping_address: address } }));
  const parcels = async () => {
    const { quotes } = await ok(
      app.store<{ quotes: { kind: string; shipping_option_id: string }[] }>("/store/freight/quotes", {
        json: { cart_id: cartId },
      }),
    );
    const option_id = quotes.find(({ kind }) => kind === "correios")!.shipping_option_id;
    await ok(app.store(`/store/carts/${cartId}/shipping-methods`, { json: { option_id } }));
    const [method] = await app.sql<{ data: { parcels: PackedParcel[] } }>(
      "select data from cart_shipping_method where cart_id = $1 and deleted_at is null",
      [cartId],
    );
    return method!.data.parcels;
  };
  expect((await parcels())[0]?.box?.name).toBe(SUGGESTED_BOXES[0]!.name);

  const { boxes } = await list("?active=true&limit=100");
  const smallest = boxes.find(({ name }) => name === SUGGESTED_BOXES[0]!.name)!;
  await ok(admin(`${PATH}/${smallest.id}`, { json: { active: false } }));
  const [next] = await parcels();
  expect(next?.box?.name).not.toBe(smallest.name);
  expect(next?.box).not.toBeNull();

  for (const { id } of boxes) {
    await ok(admin(`${PATH}/${id}`, { method: "DELETE" }));
  }
  const [assumed] = await parcels();
  expect(assumed).toMatchObject({ box: null, items: [expect.objectContaining({ quantity: 1 })] });
});

it("the usual boxes come back when they are asked for, as often as they are asked for, once each", async () => {
  const asked = () => ok(admin<{ boxes: Box[] }>("/admin/correios/box-suggestions", { method: "POST" }));
  expect((await asked()).boxes.map(({ name }) => name)).toEqual(SUGGESTED_BOXES.map(({ name }) => name));
  expect((await asked()).boxes).toEqual([]);
  const names = (await list("?limit=100")).boxes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("a kit without measures of its own is quoted, sold and packed by what is in it", async () => {
  const { id: variant_id } = await someVariant(app, "kit-tres-serras");
  const { products } = await ok(
    app.store<{ products: { id: string }[] }>("/store/products?handle=kit-tres-serras"),
  );
  await ok(
    admin(`/admin/products/${products[0]?.id}/variants/${variant_id}`, {
      json: { weight: null, length: null, width: null, height: null },
    }),
  );
  const items = [{ variant_id, quantity: KITS }];
  const pac = async (json: object) => {
    const { quotes } = await ok(app.store<KitQuotes>("/store/freight/quotes", { json }));
    return quotes.find(({ service_code }) => service_code === PAC);
  };
  const onItsPage = await pac({ cep: address.postal_code, items });
  const cartId = await createCart(app, items);
  await ok(app.store(`/store/carts/${cartId}`, { json: { shipping_address: address } }));
  const inItsCart = await pac({ cart_id: cartId });
  expect(inItsCart?.amount).toBeGreaterThan(0);
  expect(inItsCart).toEqual(onItsPage);

  await ok(
    app.store(`/store/carts/${cartId}/shipping-methods`, {
      json: { option_id: inItsCart?.shipping_option_id },
    }),
  );
  const [method] = await app.sql<{ amount: string; data: KitParcels }>(
    "select amount, data from cart_shipping_method where cart_id = $1 and deleted_at is null",
    [cartId],
  );
  expect(Math.round(Number(method?.amount) * 100)).toBe(inItsCart?.amount);
  const packed = (method?.data.parcels ?? []).flatMap((parcel) => parcel.items);
  expect(packed.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(KITS);
  expect(new Set(packed.map(({ weight }) => weight))).toEqual(new Set([THREE_BAGS_GRAMS]));
});

it("is nobody's business but staff's", async () => {
  for (const [path, call] of [
    [PATH, {}],
    [PATH, { json: tube }],
    ["/admin/correios/box-suggestions", { method: "POST" }],
  ] as const) {
    expect((await app.store(path, call)).status).toBe(401);
  }
});
