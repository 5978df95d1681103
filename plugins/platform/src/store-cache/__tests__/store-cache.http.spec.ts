import { ok, registerCustomer, startApp, type App, type Client } from "@mestres/testing";

const FIELDS = "fields=*variants.calculated_price,%2Bvariants.inventory_quantity";
const GROUP_PRICE = 1.23;

type Variant = {
  id: string;
  inventory_quantity: number;
  calculated_price: { calculated_amount: number };
};

/** The cache in its place: the built backend over HTTP. */
describe("store cache in the shop", () => {
  let app: App;
  let admin: Client;
  let path: string;
  let variantId: string;

  beforeAll(async () => {
    app = await startApp();
    admin = await app.admin();
    const { regions } = await ok(app.store<{ regions: { id: string }[] }>("/store/regions"));
    const { products } = await ok(
      app.store<{ products: { id: string; variants: { id: string }[] }[] }>("/store/products?limit=1"),
    );
    // One product: what is measured is the cache, not how long a busy machine takes to compute a list.
    path = `/store/products/${products[0]!.id}?region_id=${regions[0]?.id}&${FIELDS}`;
    variantId = products[0]!.variants[0]!.id;
  });
  afterAll(() => app.stop());

  async function ask(client: Client, headers: Record<string, string> = {}) {
    const answer = await client<{ product?: { variants: Variant[] } }>(path, { headers });
    const variants = answer.body.product?.variants;
    return {
      status: answer.status,
      outcome: answer.headers.get("x-cache"),
      headers: answer.headers,
      variant: variants?.find(({ id }) => id === variantId),
    };
  }

  /** Asks until the answer comes from the cache; a listener that has just started, or a job, may come between. */
  async function warmed(client: Client = app.store, headers: Record<string, string> = {}) {
    for (let turn = 0; turn < 50; turn += 1) {
      const answer = await ask(client, headers);
      if (answer.outcome === "HIT") {
        return answer;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("never answered from the cache");
  }

  it("answers the same from the cache, and 304 to who holds it", async () => {
    const hit = await warmed();
    expect(hit.variant).toBeDefined();
    const etag = String(hit.headers.get("etag"));
    expect(etag).toMatch(/^"/);
    expect(hit.headers.get("vary")).toContain("Authorization");
    expect((await ask(app.store, { "if-none-match": etag })).status).toBe(304);
  });

  it("refuses a missing and a wrong key as core does, cached or not", async () => {
    await warmed();
    expect((await ask(app.anonymous)).status).toBe(400);
    expect((await ask(app.anonymous, { "x-publishable-api-key": "pk_wrong" })).status).toBe(400);
  });

  it("sends CORS headers as core does: to the shop's origin, not to a stranger's", async () => {
    const origin = "http://localhost:8000";
    const first = await ask(app.store, { origin });
    const hit = await warmed(app.store, { origin });
    expect(hit.headers.get("access-control-allow-origin")).toBe(
      first.headers.get("access-control-allow-origin"),
    );
    const stranger = await warmed(app.store, { origin: "https://stranger.example" });
    expect(stranger.headers.get("access-control-allow-origin")).not.toBe("https://stranger.example");
  });

  it("shows a price set in the admin within a second", async () => {
    const before = await warmed();
    const { variants } = await ok(
      admin<{ variants: { product_id: string }[] }>(`/admin/product-variants?id=${variantId}`),
    );
    const target = `/admin/products/${variants[0]!.product_id}/variants/${variantId}`;
    const { variant } = await ok(
      admin<{ variant: { prices: { id: string; currency_code: string }[] } }>(`${target}?fields=*prices`),
    );
    const price = variant.prices.find(({ currency_code: code }) => code === "brl")!;
    const amount = before.variant!.calculated_price.calculated_amount + 7;
    await ok(admin(target, { json: { prices: [{ id: price.id, currency_code: "brl", amount }] } }));
    const changed = Date.now();
    while ((await ask(app.store)).variant?.calculated_price.calculated_amount !== amount) {
      if (Date.now() - changed > 5000) {
        throw new Error("the new price never showed");
      }
    }
    expect(Date.now() - changed).toBeLessThan(1000);
    expect((await warmed()).variant!.calculated_price.calculated_amount).toBe(amount);
  });

  it("shows a reservation within a second", async () => {
    const before = (await warmed()).variant!.inventory_quantity;
    const rows = await app.sql<{ inventory_item_id: string; location_id: string }>(
      `SELECT l.inventory_item_id, l.location_id FROM inventory_level l
         JOIN product_variant_inventory_item v ON v.inventory_item_id = l.inventory_item_id
        WHERE v.variant_id = $1 AND l.deleted_at IS NULL AND v.deleted_at IS NULL`,
      [variantId],
    );
    await ok(
      admin("/admin/reservations", {
        json: {
          inventory_item_id: rows[0]!.inventory_item_id,
          location_id: rows[0]!.location_id,
          quantity: 1,
        },
      }),
    );
    const changed = Date.now();
    while ((await ask(app.store)).variant?.inventory_quantity !== before - 1) {
      if (Date.now() - changed > 5000) {
        throw new Error("the reservation never showed");
      }
    }
    expect(Date.now() - changed).toBeLessThan(1000);
  });

  it("never gives a group's prices to another, nor the shop's to the group", async () => {
    const customer = await registerCustomer(app);
    const { customer_group: group } = await ok(
      admin<{ customer_group: { id: string } }>("/admin/customer-groups", {
        json: { name: "Cafeterias do teste" },
      }),
    );
    await ok(admin(`/admin/customer-groups/${group.id}/customers`, { json: { add: [customer.id] } }));
    await ok(
      admin("/admin/price-lists", {
        json: {
          title: "Cafeterias",
          description: "Preços de atacado",
          type: "override",
          status: "active",
          rules: { "customer.groups.id": [group.id] },
          prices: [{ variant_id: variantId, currency_code: "brl", amount: GROUP_PRICE }],
        },
      }),
    );
    await warmed();
    const answers = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const member = index % 4 === 0;
        return { member, ...(await ask(member ? customer.client : app.store)) };
      }),
    );
    for (const { member, outcome, variant } of answers) {
      expect(variant!.calculated_price.calculated_amount === GROUP_PRICE).toBe(member);
      if (member) {
        expect(outcome).toBe("BYPASS");
      }
    }
  });

  it("lets a revoked key in no more", async () => {
    const { api_key: key } = await ok(
      admin<{ api_key: { id: string; token: string } }>("/admin/api-keys", {
        json: { title: "Outra", type: "publishable" },
      }),
    );
    const channels = await app.sql<{ id: string }>("SELECT id FROM sales_channel WHERE deleted_at IS NULL");
    await ok(
      admin(`/admin/api-keys/${key.id}/sales-channels`, {
        json: { add: channels.slice(0, 1).map(({ id }) => id) },
      }),
    );
    const other = { "x-publishable-api-key": key.token };
    await warmed(app.anonymous, other);
    await ok(admin(`/admin/api-keys/${key.id}/revoke`, { json: {} }));
    const revoked = Date.now();
    while ((await ask(app.anonymous, other)).status !== 400) {
      if (Date.now() - revoked > 5000) {
        throw new Error("the revoked key is still let in");
      }
    }
    expect(Date.now() - revoked).toBeLessThan(1000);
  });
});
