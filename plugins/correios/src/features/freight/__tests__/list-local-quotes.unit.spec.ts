import { listQuotes } from "../use-cases/list-quotes";
import type { ShippingOption } from "../read/shipping-options";
import { LOCAL_DELIVERY_PROVIDER_ID } from "../../local-delivery/domain/options";
import { setLocalDeliverySource, type LocalDeliverySource } from "../../../modules/local-delivery/source";
import { WEEKDAYS } from "../../local-delivery/domain/types";

const option = (id: string, more: Partial<ShippingOption>): ShippingOption => ({
  id,
  name: id,
  price_type: "calculated",
  provider_id: LOCAL_DELIVERY_PROVIDER_ID,
  data: null,
  ...more,
});
const OPTIONS = [
  option("retirada", {
    price_type: "flat",
    data: { id: "pickup", pickup_point_id: "point" },
    calculated_price: { calculated_amount: 0 },
  }),
  option("motoboy", { data: { id: "local-delivery" } }),
  option("alheia", { data: { id: "outra" } }),
];
const source: LocalDeliverySource = {
  areas: async () => [
    {
      id: "area",
      name: "Poços",
      ranges: [{ from: "37700000", to: "37719999" }],
      price: 1200,
      days: 0,
      weekdays: [...WEEKDAYS],
      cutoff: null,
      min_subtotal: 3000,
      active: true,
    },
  ],
  points: async () => [
    {
      id: "point",
      name: "Balcão",
      address: {
        street: "Rua Assis Figueiredo",
        number: "1200",
        complement: "",
        neighborhood: "Centro",
        city: "Poços de Caldas",
        state: "MG",
        cep: "37701000",
      },
      hours: { fri: [{ from: "09:00", to: "17:00" }] },
      ready_days: 0,
      instructions: null,
      stock_location_id: null,
      active: true,
    },
  ],
  rules: async () => [
    {
      id: "rule",
      name: "Minas",
      min_subtotal: 10_000,
      states: ["MG"],
      ranges: [],
      services: ["local"],
      priority: 1,
      active: true,
      valid_from: null,
      valid_until: null,
    },
  ],
};
const items = (unitPrice: number) => [
  { id: "a", title: "Café", quantity: 1, weight: 250, length: 18, width: 11, height: 6, unitPrice },
];
const list = (cep: string, unitPrice: number) => listQuotes(OPTIONS, cep, items(unitPrice), jest.fn());

beforeEach(() => setLocalDeliverySource(source));
afterAll(() => setLocalDeliverySource(undefined));

describe("the shop's own ways among the quotes", () => {
  it("are priced by area and by option, the pick-up last, with its hours", async () => {
    const { quotes, free_freight, hints, unavailable } = await list("37701-000", 4990);
    expect(quotes).toMatchObject([
      { shipping_option_id: "motoboy", kind: "local", amount: 1200, free: false, days: 0 },
      {
        shipping_option_id: "retirada",
        kind: "pickup",
        amount: 0,
        pickup: { name: "Balcão", hours: "Sexta, 9h às 17h", address: { street: "Rua Assis Figueiredo" } },
      },
    ]);
    expect(free_freight).toMatchObject({ missing: 5010, services: ["local"] });
    expect([hints, unavailable]).toEqual([[], null]);
  });

  it("are free from the rule's value on", async () => {
    const { quotes, free_freight } = await list("37701000", 10_000);
    expect(quotes[0]).toMatchObject({ kind: "local", amount: 0, free: true });
    expect(free_freight).toMatchObject({ missing: 0 });
  });

  it("are not offered outside the areas, nor below their minimum, which is told", async () => {
    expect(await list("01001000", 4990)).toMatchObject({
      quotes: [{ kind: "pickup" }],
      hints: [],
      free_freight: null,
    });
    expect(await list("37701000", 1000)).toMatchObject({
      quotes: [{ kind: "pickup" }],
      hints: [{ code: "local_delivery_below_minimum", message: expect.stringContaining("faltam") as string }],
    });
  });

  it("are not offered where nothing was set up", async () => {
    setLocalDeliverySource(undefined);
    expect((await list("37701000", 4990)).quotes).toEqual([]);
  });
});
