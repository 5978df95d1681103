import { type App, type Client, eventually, ok, registerCustomer, startApp } from "@mestres/testing";

import type { CoffeeDetail } from "../listing/get-coffee";
import type { CoffeeList } from "../listing/list-coffees";

let app: App;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});

afterAll(async () => {
  await app.stop();
});

const list = (query = "", client: Client = app.store): Promise<CoffeeList> =>
  ok(client<CoffeeList>(`/store/coffees${query}`));

const detail = async (handle: string, client: Client = app.store): Promise<CoffeeDetail> =>
  (await ok(client<{ coffee: CoffeeDetail }>(`/store/coffees/${handle}`))).coffee;

type CoreProduct = {
  id: string;
  handle: string;
  variants: { id: string; calculated_price: { calculated_amount: number } | null }[];
};

describe("GET /store/coffees", () => {
  it("shows every coffee at the price core's own product route gives its cheapest variant", async () => {
    const { coffees, count } = await list("?limit=100");
    const { products } = await ok(
      app.store<{ products: CoreProduct[] }>(
        `/store/products?limit=100&region_id=${app.seeded.regionId ?? ""}&fields=handle,*variants.calculated_price`,
      ),
    );
    expect(count).toBe(products.length);
    for (const product of products) {
      const amounts = product.variants.map(({ calculated_price: price }) => price!.calculated_amount * 100);
      const card = coffees.find(({ handle }) => handle === product.handle);
      expect([product.handle, card?.price_from]).toEqual([product.handle, Math.round(Math.min(...amounts))]);
    }
  });

  it("filters, sorts, pages, and counts choices", async () => {
    const cheapFirst = await list("?process=natural&sort=price_asc&limit=3");
    const prices = cheapFirst.coffees.map(({ price_from }) => price_from ?? 0);
    expect(cheapFirst.coffees).toHaveLength(3);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(cheapFirst.coffees.every(({ process }) => process === "natural")).toBe(true);
    expect(cheapFirst.facets.process.find(({ value }) => value === "natural")?.count).toBe(cheapFirst.count);

    const next = await list("?process=natural&sort=price_asc&limit=3&offset=3");
    expect(next.coffees.map(({ id }) => id)).not.toContain(cheapFirst.coffees[0]?.id);

    const found = await list("?q=caparao");
    expect(found.count).toBeGreaterThan(0);
    expect(found.coffees.every(({ region }) => region.includes("Caparaó"))).toBe(true);
  });

  it.each([
    ["?sort=barato", "sort_invalid"],
    ["?process=torrado", "process_invalid"],
    ["?price_min=39,90", "price_min_invalid"],
    ["?price_min=900&price_max=100", "price_range_invalid"],
    ["?limit=1000", "limit_invalid"],
    ["?fields=*", "parameter_unknown"],
    ["?region_id=reg_nenhuma", "region_not_found"],
  ])("refuses %s with 400 %s", async (query, code) => {
    const { status, body } = await app.store(`/store/coffees${query}`);
    expect([status, body.code]).toEqual([400, code]);
  });

  it("asks for a publishable key", async () => {
    expect((await app.anonymous("/store/coffees")).status).toBe(400);
  });
});

describe("GET /store/coffees/:handle", () => {
  it("tells all of a coffee", async () => {
    const coffee = await detail("pedra-menina");
    expect(coffee.variants).toHaveLength(12);
    expect(coffee.variants[0]).toMatchObject({
      sku: "PEDRA-250-GR",
      weight_grams: 250,
      weight_label: "250 g",
      grind: "em-graos",
      grind_label: "Em grãos",
      price: 5490,
      available: true,
      stock: 20,
    });
    expect(coffee.brewing?.method).toBe("V60");
    expect(coffee.related).toHaveLength(4);
    expect(coffee.related.map(({ handle }) => handle)).not.toContain("pedra-menina");
  });

  it("says 404 coffee_not_found for a coffee that is not sold", async () => {
    const { status, body } = await app.store("/store/coffees/nao-existe");
    expect([status, body.code]).toEqual([404, "coffee_not_found"]);
  });
});

type Level = {
  inventory_items: { id: string; sku: string }[];
};

const itemOf = async (sku: string): Promise<string> => {
  const { inventory_items } = await ok(admin<Level>(`/admin/inventory-items?sku=${sku}`));
  return inventory_items[0]?.id ?? "";
};

describe("stock", () => {
  it("counts what is reserved as gone, in the coffee and in the kit it belongs to", async () => {
    const before = (await detail("kit-tres-serras")).variants[0];
    expect(before).toMatchObject({ available: true, stock: 20 });
    await ok(
      admin("/admin/reservations", {
        json: {
          inventory_item_id: await itemOf("PEDRA-250-GR"),
          location_id: app.seeded.stockLocationId,
          quantity: 117,
        },
      }),
    );
    await eventually("the reserved bags are gone", async () => {
      const coffee = (await detail("pedra-menina")).variants[0];
      const kit = (await detail("kit-tres-serras")).variants[0];
      return coffee?.stock === 3 && kit?.stock === 3;
    });
  });

  it("shows the price of what can be bought, and no stock without a location", async () => {
    const location = app.seeded.stockLocationId;
    for (const grind of ["GR", "FI", "ES", "PF"]) {
      const item = await itemOf(`CANOA-250-${grind}`);
      await ok(
        admin(`/admin/inventory-items/${item}/location-levels/${location ?? ""}`, {
          json: { stocked_quantity: 0 },
        }),
      );
    }
    const dearer = (await detail("canoa-velha")).variants.find(({ weight_grams }) => weight_grams === 500);
    await eventually("the 500 g bag leads", async () => {
      const card = (await list("?q=canoa")).coffees[0];
      return card?.available && card.price_from === dearer?.price;
    });
  });
});

describe("prices of a customer group", () => {
  it("are shown to its customers and to nobody else", async () => {
    const coffee = await detail("serra-da-onca");
    const variant = coffee.variants[0]!;
    const { customer_groups: groups } = await ok(
      admin<{ customer_groups: { id: string }[] }>("/admin/customer-groups?q=Cafeterias"),
    );
    const group = groups[0]!.id;
    await ok(
      admin("/admin/price-lists", {
        json: {
          title: "Parceiros",
          description: "Cafeterias",
          type: "sale",
          status: "active",
          rules: { "customer.groups.id": [group] },
          prices: [{ variant_id: variant.id, currency_code: "brl", amount: 30.05 }],
        },
      }),
    );
    const partner = await registerCustomer(app);
    await ok(admin(`/admin/customer-groups/${group}/customers`, { json: { add: [partner.id] } }));
    const seen = await eventually("the partner's price", async () => {
      const shown = await detail("serra-da-onca", partner.client);
      return shown.price_from === 3005 && shown;
    });
    expect(seen.variants[0]).toMatchObject({ price: 3005, compare_at: variant.price });
    expect(seen.compare_at).toBe(variant.price);
    expect((await detail("serra-da-onca")).price_from).toBe(coffee.price_from);
    const { coffees } = await list("?q=onca", partner.client);
    expect(coffees[0]?.price_from).toBe(3005);
  });
});

describe("/admin/products/:id/coffee-profile", () => {
  type Answer = {
    coffee_profile: Record<string, unknown> | null;
    code?: string;
  };
  const path = async (handle: string): Promise<string> =>
    `/admin/products/${(await detail(handle)).id}/coffee-profile`;
  const written = {
    kind: "single_origin",
    region: "Alta Mogiana",
    state: "SP",
    process: "honey",
    altitude_m: 990,
    sca_score: 85.5,
    roast: "media",
    notes: ["jabuticaba", "mel"],
    net_content: "250 g",
  };

  it("is for people who are logged in", async () => {
    expect((await app.anonymous(await path("canoa-velha"))).status).toBe(401);
  });

  it("refuses what is wrong and changes nothing", async () => {
    const where = await path("canoa-velha");
    const before = await ok(admin<Answer>(where));
    for (const wrong of [{ altitude_m: 9000 }, { notes: [] }, { roast: "preta" }, { hacked: true }]) {
      const { status, body } = await admin<Answer>(where, { json: { ...written, ...wrong } });
      expect([status, body.code]).toEqual([400, "coffee_profile_invalid"]);
    }
    expect(await ok(admin<Answer>(where))).toEqual(before);
    const missing = await admin<Answer>("/admin/products/prod_nenhum/coffee-profile", { json: written });
    expect([missing.status, missing.body.code]).toEqual([404, "product_not_found"]);
  });

  it("draws the label anew, makes it the product's picture, and paints the page with its notes", async () => {
    const before = await detail("canoa-velha");
    await ok(admin<Answer>(await path("canoa-velha"), { json: written }));
    const after = await eventually("the new label", async () => {
      const coffee = await detail("canoa-velha");
      return coffee.process === "honey" && coffee.label_images.length === 8 && coffee;
    });
    expect(after.palette).not.toEqual(before.palette);
    const webp = after.label_images.find(({ format, width }) => format === "webp" && width === 640);
    const picture = await fetch(webp!.url.replace(/^https?:\/\/[^/]+/, app.url));
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/webp"]);
    const { product } = await ok(
      admin<{ product: { thumbnail: string } }>(`/admin/products/${after.id}?fields=thumbnail`),
    );
    expect(product.thumbnail).toBe(webp!.url);
  });

  it("draws the label anew when the product gets another name", async () => {
    const before = await detail("canoa-velha");
    await ok(admin(`/admin/products/${before.id}`, { json: { title: "Canoa Nova" } }));
    await eventually("the renamed label", async () => {
      const { title, label_images: images } = await detail("canoa-velha");
      return title === "Canoa Nova" && images[0]?.url !== before.label_images[0]?.url;
    });
  });

  it("gives a new product its first profile", async () => {
    const { product } = await ok(
      admin<{ product: { id: string } }>("/admin/products", {
        json: {
          title: "Café Novo",
          handle: "cafe-novo",
          status: "published",
          options: [{ title: "Peso", values: ["250 g"] }],
          sales_channels: [{ id: app.seeded.salesChannelId }],
        },
      }),
    );
    const where = `/admin/products/${product.id}/coffee-profile`;
    expect((await ok(admin<Answer>(where))).coffee_profile).toBeNull();
    await ok(admin<Answer>(where, { json: written }));
    const coffee = await eventually("the new coffee", async () => {
      const { status, body } = await app.store<{ coffee: CoffeeDetail }>("/store/coffees/cafe-novo");
      return status === 200 && body.coffee;
    });
    expect(coffee).toMatchObject({ price_from: null, available: false, variants: [] });
    expect(coffee.label_images).toHaveLength(8);
  });
});
