import type { CreateShippingOptionDTO, ValidateFulfillmentDataContext } from "@medusajs/framework/types";
import { setLocalDeliverySource } from "../../../modules/local-delivery/source";
import {
  WEEKDAYS,
  type DeliveryArea,
  type FreeFreightRule,
  type PickupPoint,
} from "../../../features/local-delivery/domain/types";
import LocalDeliveryFulfillmentService from "../service";

const AREA: DeliveryArea = {
  id: "dlarea_1",
  name: "Poços de Caldas",
  ranges: [{ from: "37700000", to: "37719999" }],
  price: 1200,
  days: 0,
  weekdays: [...WEEKDAYS],
  cutoff: null,
  min_subtotal: 3000,
  active: true,
};
const POINT: PickupPoint = {
  id: "pickpt_1",
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
  hours: { mon: [{ from: "09:00", to: "17:00" }] },
  ready_days: 1,
  instructions: "Toque a campainha.",
  stock_location_id: null,
  active: true,
};
const RULE: FreeFreightRule = {
  id: "ffrule_1",
  name: "Acima de R$ 100",
  min_subtotal: 10_000,
  states: [],
  ranges: [],
  services: ["local"],
  priority: 1,
  active: true,
  valid_from: null,
  valid_until: null,
};
const DELIVERY = { id: "local-delivery" };
const PICKUP = { id: "pickup", pickup_point_id: POINT.id };
const provider = new LocalDeliveryFulfillmentService();
type Context = Parameters<typeof provider.calculatePrice>[2];
const cart = (postal_code: string | null, unit_price = 49.9, quantity = 1) =>
  ({ items: [{ unit_price, quantity }], shipping_address: { postal_code } }) as unknown as Context &
    ValidateFulfillmentDataContext;
const price = (
  context: Context,
  data: Record<string, unknown> = {},
  option: Record<string, unknown> = DELIVERY,
) => provider.calculatePrice(option, data, context);

let points = [POINT];
beforeEach(() => {
  points = [POINT];
  setLocalDeliverySource({
    areas: async () => [AREA],
    points: async () => points,
    rules: async () => [RULE],
  });
});
afterAll(() => setLocalDeliverySource(undefined));

describe("own delivery and pick-up as a provider", () => {
  it("offers the delivery and every open point, and refuses an option that is neither", async () => {
    points = [POINT, { ...POINT, id: "pickpt_2", active: false }];
    expect(await provider.getFulfillmentOptions()).toEqual([
      { id: "local-delivery", name: "Entrega própria" },
      { id: "pickup:pickpt_1", pickup_point_id: "pickpt_1", name: "Retirada: Balcão" },
    ]);
    expect(await provider.validateOption(DELIVERY)).toBe(true);
    expect(await provider.validateOption(PICKUP)).toBe(true);
    expect(await provider.validateOption({ id: "pac" })).toBe(false);
    expect(await provider.canCalculate({ data: DELIVERY } as unknown as CreateShippingOptionDTO)).toBe(true);
  });

  it("asks the area's price, and nothing from the value of the rule on", async () => {
    const taxed = { is_calculated_price_tax_inclusive: true };
    expect(await price(cart("37701-000"))).toEqual({ calculated_amount: 12, ...taxed });
    expect(await price(cart("37701-000", 49.99, 2))).toEqual({ calculated_amount: 12, ...taxed });
    expect(await price(cart("37701-000", 50, 2))).toEqual({ calculated_amount: 0, ...taxed });
  });

  it("remembers what it would have cost", async () => {
    expect(await provider.validateFulfillmentData(DELIVERY, { cost: 1 }, cart("37701-000", 50, 2))).toEqual({
      id: "local-delivery",
      service: "local",
      cep: "37701000",
      days: 0,
      deliver_by: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      amount: 0,
      cost: 1200,
      free: true,
      free_rule: { id: "ffrule_1", name: "Acima de R$ 100" },
      area: { id: "dlarea_1", name: "Poços de Caldas" },
    });
  });

  it.each([
    ["outside the areas", cart("01001-000"), "local_delivery_not_served"],
    ["below the minimum", cart("37701-000", 10), "local_delivery_below_minimum"],
    ["without a CEP", cart(null), "local_delivery_cep_missing"],
    ["with a CEP that is none", cart("123"), "cep_invalid"],
  ])("refuses to be chosen %s", async (_, context, code) => {
    await expect(price(context)).rejects.toMatchObject({ code });
    await expect(provider.validateFulfillmentData(DELIVERY, {}, context)).rejects.toMatchObject({ code });
  });

  it("names what is missing to the minimum", async () => {
    await expect(price(cart("37701-000", 10))).rejects.toThrow(/R\$\s30,00.*R\$\s20,00/);
  });

  it("lets a cart that has it move away, and is dropped from it", async () => {
    expect(await price(cart("01001-000"), { service: "local" })).toEqual({
      is_calculated_price_tax_inclusive: true,
    });
  });

  it("hands over at a point that is open, with hours in words", async () => {
    expect(await provider.validateFulfillmentData(PICKUP, {}, cart(null))).toMatchObject({
      id: "pickup",
      service: "pickup",
      pickup_point: { id: "pickpt_1", hours: "Segunda, 9h às 17h", instructions: "Toque a campainha." },
    });
    points = [{ ...POINT, active: false }];
    await expect(provider.validateFulfillmentData(PICKUP, {}, cart(null))).rejects.toMatchObject({
      code: "pickup_point_unavailable",
    });
  });

  it("keeps what was promised with the fulfilment", async () => {
    const data = { id: "local-delivery", deliver_by: "2026-11-23" };
    expect(await provider.createFulfillment(data)).toEqual({ data, labels: [] });
    expect(await provider.cancelFulfillment()).toEqual({});
  });
});
