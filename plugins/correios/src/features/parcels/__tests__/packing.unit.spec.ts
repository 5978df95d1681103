import fc from "fast-check";
import { ENVIRONMENT } from "../../../__tests__/correios-world";
import { findService } from "../../services/domain/services";
import { type CorreiosSettings, readSettings } from "../../../settings";
import { packedQuantities } from "../domain/capacity";
import { leftToPack, packables, shippableQuantities } from "../domain/shippable";
import { firstSequence, inheritedFulfillment, isReplaceable } from "../domain/repack";
import type { ParcelRow } from "../domain/parcel";
import { assertComplete, packByHand } from "../domain/by-hand";
import { newParcels, serviceFor, suggestParcels } from "../domain/plan";
import type { ShippableOrder } from "../domain/order";

let settings: CorreiosSettings;
const before = { ...process.env };
beforeAll(async () => {
  Object.assign(process.env, ENVIRONMENT);
  settings = await readSettings();
});
afterAll(() => {
  process.env = before;
});

const line = (id: string, quantity: number, over: object = {}) => ({
  id,
  product_title: `Café ${id}`,
  variant_title: "250 g",
  quantity,
  unit_price: 45.9,
  total: 45.9 * quantity,
  detail: { fulfilled_quantity: 0 },
  variant: { weight: 260, length: 8, width: 5, height: 20 },
  ...over,
});
const order = (items: ReturnType<typeof line>[], data: object = {}): ShippableOrder => ({
  id: "order_1",
  display_id: 7,
  email: "marina@mestres.test",
  status: "pending",
  canceled_at: null,
  metadata: null,
  items,
  shipping_address: {
    first_name: "Marina",
    last_name: "Prado",
    address_1: "Praça da Liberdade, 21",
    address_2: "Funcionários",
    city: "Belo Horizonte",
    province: "br-mg",
    postal_code: "30140-071",
    phone: "+5531987654321",
  },
  shipping_methods: [
    {
      id: "m1",
      name: "PAC",
      shipping_option_id: "so_1",
      data: {
        id: "pac",
        service: "pac",
        service_code: "03298",
        cost: 5_001,
        deliver_by: "2026-11-30",
        ...data,
      },
    },
  ],
});
const inParcel = (id: string, quantity: number, fulfillment_id: string | null = null) =>
  ({
    items: [{ id, quantity, title: id, weight: 260, unit_price: 4_590 }],
    fulfillment_id,
  }) as unknown as ParcelRow;
const pac = () => findService(settings, "pac")!;

describe("what there is to ship", () => {
  it("is what was bought, without what left some other way", () => {
    const bought = order([
      line("a", 5, { detail: { fulfilled_quantity: 3 } }),
      line("b", 1, { requires_shipping: false }),
    ]);
    // Two of the three that core calls fulfilled lie in a parcel of ours; one was handed over.
    expect(shippableQuantities(bought, [inParcel("a", 2, "ful_1")])).toEqual({ a: 4 });
    expect(leftToPack(bought, [inParcel("a", 2, "ful_1")])).toEqual({ a: 2 });
    expect(leftToPack(bought, [inParcel("a", 2, "ful_1"), inParcel("a", 2)])).toEqual({});
  });

  it("is packed each item exactly once, whatever the order (property)", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (quantities) => {
        const bought = order(quantities.map((quantity, at) => line(`item_${at}`, quantity)));
        const left = leftToPack(bought, []);
        const parcels = newParcels(
          settings,
          bought,
          suggestParcels(settings, pac(), bought, left, []).map((one) => ({ ...one, service: pac() })),
          null,
        );
        expect(packedQuantities(parcels)).toEqual(left);
        expect(parcels.reduce((sum, { quoted_cost: cost }) => sum + (cost ?? 0), 0)).toBe(5_001);
        expect(parcels.every(({ grams }) => grams <= pac().limits.maxGrams)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("rows for parcels", () => {
  it("say where they go, what they hold and what it is worth", () => {
    const bought = order([line("a", 2)]);
    const [row] = newParcels(
      settings,
      bought,
      suggestParcels(settings, pac(), bought, { a: 2 }, []).map((one) => ({ ...one, service: pac() })),
      null,
    );
    expect(row).toMatchObject({
      service: "pac",
      service_code: "03298",
      quoted_cost: 5_001,
      expected_on: "2026-11-30",
      fiscal_kind: "content_declaration",
      recipient: {
        name: "Marina Prado",
        cep: "30140071",
        street: "Praça da Liberdade",
        number: "21",
        state: "MG",
      },
      items: [{ id: "a", title: "Café a, 250 g", quantity: 2, weight: 260, unit_price: 4_590 }],
    });
  });

  it("need a whole address", () => {
    const bought = {
      ...order([line("a", 1)]),
      shipping_address: { first_name: "Al", postal_code: "30140071" },
    };
    expect(() => newParcels(settings, bought, [], null)).toThrow(
      expect.objectContaining({
        code: "parcel_address_incomplete",
        message: expect.stringMatching(/nome.*rua.*UF/),
      }),
    );
  });

  it("need a service of the Correios", () => {
    const picked = { ...order([line("a", 1)]), shipping_methods: [] };
    expect(() => serviceFor(settings, picked)).toThrow(
      expect.objectContaining({ code: "parcel_service_unknown" }),
    );
    expect(serviceFor(settings, picked, "sedex").code).toBe("03220");
  });

  it("go by the service that was chosen last", () => {
    const sold = order([line("a", 1)]);
    const [pacMethod] = sold.shipping_methods;
    const sedex = { ...pacMethod!, id: "m2", data: { id: "sedex", service_code: "03220" } };
    const chosen = (before: string | undefined, after: Date | undefined) =>
      serviceFor(settings, {
        ...sold,
        shipping_methods: [
          { ...pacMethod!, created_at: before },
          { ...sedex, created_at: after },
        ],
      }).id;
    expect(chosen("2026-11-01T10:00:00.000Z", new Date("2026-11-02T10:00:00Z"))).toBe("sedex");
    expect(chosen("2026-11-03T10:00:00.000Z", new Date("2026-11-02T10:00:00Z"))).toBe("pac");
    expect(chosen(undefined, undefined)).toBe("pac");
  });
});

describe("packed by hand", () => {
  const box = {
    id: "box_1",
    name: "M",
    length: 28,
    width: 18,
    height: 14,
    outer_length: 30,
    outer_width: 20,
    outer_height: 16,
    empty_grams: 180,
    max_grams: 20_000,
    cost: 300,
    active: true,
  };
  const by = (parcels: Parameters<typeof packByHand>[0], service = "pac") =>
    packByHand(parcels, packables(order([line("a", 4)]), { a: 4 }), {
      boxes: [box],
      settings,
      serviceOf: (wanted = service) => serviceFor(settings, order([]), wanted),
    });

  it("a box gives sides and weight; what is measured counts more", () => {
    const items = [{ id: "a", quantity: 2 }];
    expect(by([{ box_id: "box_1", items }])).toMatchObject([
      { grams: 700, length: 30, width: 20, height: 16 },
    ]);
    expect(by([{ box_id: "box_1", grams: 733, height: 9, items }])).toMatchObject([
      { grams: 733, height: 9 },
    ]);
    // Smaller than the smallest parcel travels as that.
    expect(by([{ length: 3, width: 12, height: 10, items }])).toMatchObject([
      { length: 16, width: 11, height: 3 },
    ]);
  });

  it("Mini Envios takes one parcel, and only a light one", () => {
    const items = [{ id: "a", quantity: 1 }];
    const small = { length: 20, width: 12, height: 3, items };
    expect(() => by([{ ...small, grams: 320 }], "mini")).toThrow(
      expect.objectContaining({ code: "parcel_over_limits" }),
    );
    expect(() =>
      by(
        [
          { ...small, grams: 280 },
          { ...small, grams: 280 },
        ],
        "mini",
      ),
    ).toThrow(expect.objectContaining({ code: "parcel_over_limits" }));
  });

  it.each([
    [{ a: 2, b: 1 }, { a: 2, b: 1 }, null],
    [{ a: 1 }, { a: 2 }, "parcel_items_missing"],
    [{ a: 3 }, { a: 2 }, "parcel_items_exceeded"],
    [{ a: 2, c: 1 }, { a: 2 }, "parcel_items_exceeded"],
    [{}, { a: 1 }, "parcel_items_missing"],
  ])("%j of %j", (packed, left, code) => {
    const check = () => assertComplete(packed, left, (id) => id);
    if (code) {
      expect(check).toThrow(expect.objectContaining({ code }));
    } else {
      expect(check).not.toThrow();
    }
  });
});

describe("packed again", () => {
  it("only what nothing was bought for", () => {
    expect(isReplaceable({ state: "packed", prepost_id: null })).toBe(true);
    expect(isReplaceable({ state: "failed", prepost_id: null })).toBe(true);
    expect(isReplaceable({ state: "failed", prepost_id: "PR1" })).toBe(false);
    expect(isReplaceable({ state: "ready", prepost_id: "PR1" })).toBe(false);
    expect([firstSequence([]), firstSequence([{ sequence: 2 }, { sequence: 5 }])]).toEqual([1, 6]);
  });

  it("stays in its fulfilment with the same items, and in no other case", () => {
    const packed = [inParcel("a", 1, "ful_1"), inParcel("a", 2, "ful_1")];
    expect(inheritedFulfillment(packed, [inParcel("a", 3)])).toBe("ful_1");
    expect(inheritedFulfillment([inParcel("a", 3)], [inParcel("a", 2)])).toBeNull();
    for (const [replaced, parcels] of [
      [packed, [inParcel("a", 2)]],
      [[inParcel("a", 1, "ful_1"), inParcel("a", 2)], [inParcel("a", 3)]],
      [[inParcel("a", 1, "ful_1"), inParcel("a", 2, "ful_2")], [inParcel("a", 3)]],
    ] as const) {
      expect(() => inheritedFulfillment(replaced, parcels)).toThrow(
        expect.objectContaining({ code: "parcel_repack_mixed" }),
      );
    }
  });
});
