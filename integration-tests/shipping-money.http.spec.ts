import { eventually, hireStaff, ok, startApp, type App, type Client, type Staff } from "@mestres/testing";
import { sold, type Sold } from "./returns-steps";

let app: App;
let owner: Client;
let packer: Staff;
let order: Sold;
beforeAll(async () => {
  app = await startApp();
  owner = await app.admin();
  packer = await hireStaff(app, ["role_shipping"], owner);
  order = await sold(app);
  await ok(owner("/admin/correios/labels", { json: { order_ids: [order.id] } }));
  await eventually("a label", async () => {
    const { parcels } = await ok(owner<{ parcels: { state: string }[] }>("/admin/correios/parcels"));
    return parcels[0]?.state === "ready";
  });
}, 120_000);
afterAll(() => app?.stop());

/** Every number below a name that is one of money, with the way to it. */
function amountsIn(value: unknown, path = ""): string[] {
  if (value === null || typeof value !== "object") {
    const name = path.split(".").at(-1) ?? "";
    const money = /(^|_)(amount|cost|declared|fee|freight|paid|price|subtotal|total|value)(_|$)/.test(name);
    return money && value !== null && value !== "" && !Number.isNaN(Number(value))
      ? [`${path}=${value}`]
      : [];
  }
  return Object.entries(value).flatMap(([name, inner]) => amountsIn(inner, path ? `${path}.${name}` : name));
}

describe("whoever packs", () => {
  const paths = async (): Promise<string[]> => {
    const { parcels } = await ok(owner<{ parcels: { id: string }[] }>("/admin/correios/parcels"));
    return [
      "/admin/correios/packing/to-pack",
      "/admin/correios/packing/performance?days=30",
      "/admin/correios/parcels",
      `/admin/correios/parcels/${parcels[0]?.id ?? ""}`,
      `/admin/correios/orders/${order.id}/parcels`,
      "/admin/correios/returns",
      "/admin/correios/boxes",
      "/admin/correios/delivery-areas",
      "/admin/correios/pickup-points",
    ];
  };

  it("is told no amount, where an owner is", async () => {
    const seen: string[] = [];
    for (const path of await paths()) {
      seen.push(...amountsIn(await ok(owner(path))));
      expect([path, amountsIn(await ok(packer.client(path)))]).toEqual([path, []]);
    }
    for (const name of ["declared_value", "quoted_cost", "unit_price", "cost", "min_subtotal"]) {
      expect([name, seen.some((one) => one.includes(name))]).toEqual([name, true]);
    }
  });

  it("may not see orders, payments or customers", async () => {
    for (const path of [
      "/admin/orders",
      `/admin/orders/${order.id}`,
      "/admin/payments",
      "/admin/customers",
    ]) {
      expect([path, (await packer.client(path)).status]).toEqual([path, 403]);
    }
  });

  it.each([
    "/admin/sales-channels?fields=*orders",
    "/admin/sales-channels?fields=id,orders.total,orders.email",
    "/admin/regions?fields=id,*orders,*carts",
    "/admin/stock-locations?fields=id,*sales_channels,*sales_channels.orders",
  ])("is not led to them by the fields of what everybody may read: %s", async (path) => {
    const told = JSON.stringify(await ok(packer.client(path)));
    expect(told).not.toContain(order.email);
    expect(told).not.toContain(order.id);
    expect(told).not.toMatch(/"(total|orders|carts)"/);
    expect(JSON.stringify(await ok(owner(path)))).toContain('"orders"');
  });

  it("gets the other fields that were asked for", async () => {
    const { sales_channels: channels } = await ok(
      packer.client<{ sales_channels: object[] }>("/admin/sales-channels?fields=id,name,orders.total"),
    );
    expect(channels[0]).toEqual({ id: expect.any(String), name: expect.any(String) });
  });

  it("may not add the boxes that a roaster usually has", async () => {
    expect((await packer.client("/admin/correios/box-suggestions", { method: "POST" })).status).toBe(403);
  });
});
