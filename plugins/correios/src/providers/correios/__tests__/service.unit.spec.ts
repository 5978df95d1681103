import type {
  CreateShippingOptionDTO,
  Logger,
  ValidateFulfillmentDataContext,
} from "@medusajs/framework/types";
import { localDate } from "@mestres/platform/lib/clock";
import { setFault } from "@mestres/sandbox";
import { correiosWorld, ENVIRONMENT } from "../../../__tests__/correios-world";
import { resetQuotes } from "../../../features/freight/use-cases/quote/quote-freight";
import CorreiosFulfillmentService from "../service";

const { world, calls } = correiosWorld();
const logger = { warn: jest.fn() };
const provider = new CorreiosFulfillmentService({ logger: logger as unknown as Logger });
const PAC = { id: "pac", service_code: "03298" };
const SEDEX = { id: "sedex", service_code: "03220" };
const cart = (postal_code?: string) =>
  ({
    items: [
      { id: "a", quantity: 2, unit_price: 49.9, variant: { weight: 250, length: 18, width: 11, height: 6 } },
      { quantity: 1, requires_shipping: false, variant: { weight: 90_000 } },
    ],
    shipping_address: postal_code ? { postal_code } : null,
  }) as unknown as ValidateFulfillmentDataContext;
type Context = Parameters<typeof provider.calculatePrice>[2];
const price = (option: Record<string, unknown>, postalCode?: string, data: Record<string, unknown> = {}) =>
  provider.calculatePrice(option, data, cart(postalCode) as unknown as Context);

beforeEach(() => {
  resetQuotes();
  logger.warn.mockClear();
  Object.assign(process.env, ENVIRONMENT);
});
afterEach(() => Object.keys(ENVIRONMENT).forEach((name) => Reflect.deleteProperty(process.env, name)));

describe("fulfilment provider", () => {
  it("offers PAC and SEDEX, takes other services by code, and refuses the rest", async () => {
    expect(await provider.getFulfillmentOptions()).toEqual([
      { id: "pac", name: "PAC", service_code: "03298" },
      { id: "sedex", name: "SEDEX", service_code: "03220" },
    ]);
    const valid = (data: Record<string, unknown>) => provider.validateOption(data);
    expect([
      await valid({ id: "pac" }),
      await valid({ id: "x", service_code: "12345" }),
      await valid({ id: "x" }),
    ]).toEqual([true, true, false]);
    expect(await provider.canCalculate({ data: PAC } as unknown as CreateShippingOptionDTO)).toBe(true);
    expect(await provider.canCalculate({} as CreateShippingOptionDTO)).toBe(false);
  });

  it("prices all options of a cart with one call each for price and deadline", async () => {
    const [pac, sedex] = await Promise.all([price(PAC, "01001-000"), price(SEDEX, "01001-000")]);
    expect(pac).toEqual({ calculated_amount: 18.74, is_calculated_price_tax_inclusive: true });
    expect(sedex.calculated_amount).toBe(19.81);
    expect(calls.sort()).toEqual(["prazo", "preco", "token"]);
  });

  it("keeps the quote with the shipping method and the fulfilment", async () => {
    const data = await provider.validateFulfillmentData(SEDEX, { days: 0, amount: 1 }, cart("01001000"));
    expect(data).toEqual({
      id: "sedex",
      service: "sedex",
      service_code: "03220",
      cep: "01001000",
      days: 3,
      deliver_by: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      parcels: [
        expect.objectContaining({
          grams: 600,
          declared: 0,
          items: [{ id: "a", quantity: 2, weight: 250 }],
        }) as object,
      ],
      amount: 1981,
      cost: 1981,
      estimated: false,
      free: false,
      quoted_on: localDate(),
      seal: expect.any(String) as string,
    });
    const { quoted_on: _, seal: __, ...remembered } = data;
    expect(await provider.createFulfillment(data, [], undefined, { id: "ful_1" })).toEqual({
      data: { ...remembered, fulfillment_id: "ful_1" },
      labels: [],
    });
    expect(await provider.cancelFulfillment({})).toEqual({});
  });

  it("leaves the chosen freight its price for the day, also while the Correios are down, and believes nobody else", async () => {
    const data = await provider.validateFulfillmentData(PAC, {}, cart("01001000"));
    resetQuotes();
    setFault(world, "correios", { mode: "down" });
    // As PostgreSQL gives it back: keys in another order.
    const stored = Object.fromEntries(Object.entries(data).reverse());
    expect(await price(PAC, "01001-000", stored)).toMatchObject({ calculated_amount: 18.74 });
    const dropped = { is_calculated_price_tax_inclusive: true };
    for (const change of [
      { cost: 1 },
      { seal: "0".repeat(64) },
      { quoted_on: "2026-01-01" },
      { parcels: [] },
    ]) {
      expect(await price(PAC, "01001000", { ...data, ...change })).toEqual(
        change.parcels ? { ...dropped, calculated_amount: 18.74 } : dropped,
      );
    }
    expect(await price(PAC, "30140071", data)).toEqual(dropped);
    expect(await price(SEDEX, "01001000", data)).toEqual(dropped);
  });

  it("refuses to be chosen without price, but lets a cart that has it change without it", async () => {
    setFault(world, "correios", { mode: "down" });
    await expect(price(PAC, "01001000")).rejects.toMatchObject({
      code: "freight_unavailable",
      type: "not_allowed",
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining("freight_unavailable (Correios está com problemas"),
    );
    expect(await price(PAC, "01001000", { service_code: "03298" })).toEqual({
      is_calculated_price_tax_inclusive: true,
    });
  });

  it("asks for a CEP, and for one that exists", async () => {
    await expect(price(PAC)).rejects.toMatchObject({ code: "freight_cep_missing" });
    await expect(price(PAC, "123")).rejects.toMatchObject({ code: "cep_invalid" });
    await expect(price(PAC, "99999-999")).rejects.toMatchObject({ code: "freight_not_served" });
    await expect(price({ id: "x" }, "01001000")).rejects.toMatchObject({ code: "freight_not_served" });
  });
});
