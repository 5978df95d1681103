import { resolveSettings, setSettingsSource, type SettingValue } from "@mestres/platform/lib/settings";
import { setFault } from "@mestres/sandbox";
import { correiosWorld, ENVIRONMENT } from "../../../__tests__/correios-world";
import { resetQuotes } from "../use-cases/quote/quote-freight";
import { CORREIOS_PROVIDER_ID } from "../../services/domain/provider-id";
import { listQuotes } from "../use-cases/list-quotes";
import { setRateSource } from "../../../modules/freight/rate-source";
import type { ShippingOption } from "../read/shipping-options";
import type { PricedItem } from "../../packing/domain/priced-item";

const { world } = correiosWorld();
const option = (id: string, more: Partial<ShippingOption>): ShippingOption => ({
  id,
  name: id,
  price_type: "flat",
  provider_id: "manual_manual",
  data: null,
  ...more,
});
const correios = { price_type: "calculated", provider_id: CORREIOS_PROVIDER_ID } as const;
const OPTIONS = [
  option("retirada", { type: { code: "pickup" }, calculated_price: { calculated_amount: 0 } }),
  option("sedex", { ...correios, data: { id: "sedex", service_code: "03220" } }),
  option("pac", { ...correios, data: { id: "pac" } }),
  option("motoboy", { calculated_price: { calculated_amount: 15.9 } }),
  option("sem preço", {}),
];
const ITEMS: PricedItem[] = [
  { id: "café", unitPrice: 4_990, quantity: 2, weight: 250, length: 18, width: 11, height: 6 },
];
const MINI = option("mini", { ...correios, data: { id: "mini", service_code: "04227" } });

beforeEach(() => {
  resetQuotes();
  Object.assign(process.env, ENVIRONMENT);
});
afterEach(() => {
  setRateSource(undefined);
  setSettingsSource(undefined);
});
afterEach(() => Object.keys(ENVIRONMENT).forEach((name) => Reflect.deleteProperty(process.env, name)));

/** The settings as staff would save them. */
const configure = (stored: Record<string, SettingValue>) =>
  setSettingsSource({ getValues: async (definition) => resolveSettings(definition, stored) });

const onError = jest.fn();
const ids = (list: { quotes: { shipping_option_id: string }[] }) =>
  list.quotes.map((q) => q.shipping_option_id);

describe("list of quotes", () => {
  it("holds the Correios, flat options and pick-up, cheapest first and pick-up last", async () => {
    const list = await listQuotes(OPTIONS, "01001-000", ITEMS, onError);
    expect(ids(list)).toEqual(["motoboy", "pac", "sedex", "retirada"]);
    expect(list.unavailable).toBeNull();
    expect(list.quotes[1]).toMatchObject({
      kind: "correios",
      service_code: "03298",
      amount: 1874,
      days: 6,
      delivery_by: expect.stringMatching(/^\d{4}-/) as string,
    });
    expect(list.quotes[3]).toMatchObject({ kind: "pickup", amount: 0, days: null, delivery_by: null });
    expect(list.quotes[0]).toMatchObject({ kind: "flat", amount: 1590 });
  });

  it.each(["down", "garbage", "timeout"] as const)(
    "keeps the rest within 2 s when the Correios are %s",
    async (mode) => {
      setFault(world, "correios", { mode, delayMs: 9_000 });
      const started = Date.now();
      const list = await listQuotes(OPTIONS, "01001000", ITEMS, onError);
      expect(Date.now() - started).toBeLessThan(2_800);
      expect(ids(list)).toEqual(["motoboy", "retirada"]);
      expect(list.unavailable).toMatchObject({
        code: "freight_unavailable",
        message: expect.stringContaining("Correios") as string,
      });
      expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "freight_unavailable" }), "03298");
    },
  );

  it("estimates by the shop's own table while the Correios are down, and says so", async () => {
    setRateSource({
      find: async (service, cep, grams) => ({
        service,
        cep_start: cep,
        cep_end: cep,
        max_grams: grams,
        amount: service === "pac" ? 2_000 : 3_000,
        days: 5,
      }),
    });
    setFault(world, "correios", { mode: "down" });
    const list = await listQuotes(OPTIONS, "01001000", ITEMS, onError);
    expect(list.unavailable).toBeNull();
    expect(list.quotes.map(({ amount, estimated, days }) => [amount, estimated, days])).toEqual([
      [1_590, false, null],
      [2_000, true, 6],
      [3_000, true, 6],
      [0, false, null],
    ]);
  });

  it("offers Mini Envios only for what fits it, without a word about the rest", async () => {
    const small = [{ ...ITEMS[0]!, quantity: 1, weight: 100, length: 16, width: 11, height: 2 }];
    expect(ids(await listQuotes([...OPTIONS, MINI], "01001000", small, onError))).not.toContain("mini");
    configure({ mini_enabled: true });
    expect(ids(await listQuotes([...OPTIONS, MINI], "01001000", small, onError))).toEqual([
      "mini",
      "motoboy",
      "pac",
      "sedex",
      "retirada",
    ]);
    const two = [{ ...small[0]!, quantity: 3 }];
    const list = await listQuotes([MINI], "01001000", two, onError);
    expect([ids(list), list.unavailable]).toEqual([[], null]);
  });

  it("declares what the goods are worth, and asks for own hand and receipt, as the shop wants", async () => {
    const pac = async () => (await listQuotes([OPTIONS[2]!], "01001000", ITEMS, onError)).quotes[0]!.amount;
    const plain = await pac();
    configure({ declare_value: "above_insurance" });
    expect(await pac()).toBe(plain + 74);
    configure({ declare_value: "above_insurance", automatic_insurance: 500 });
    expect(await pac()).toBe(plain);
    configure({ own_hand: true, receipt: true });
    expect(await pac()).toBe(plain + 850 + 700);
  });

  it("says what is wrong with the parcel or the place", async () => {
    expect(
      (await listQuotes(OPTIONS, "01001000", [{ ...ITEMS[0]!, length: 130 }], onError)).unavailable,
    ).toMatchObject({ code: "freight_item_over_limits" });
    expect((await listQuotes(OPTIONS, "99999999", ITEMS, onError)).unavailable).toMatchObject({
      code: "freight_not_served",
    });
    await expect(listQuotes(OPTIONS, "123", ITEMS, onError)).rejects.toMatchObject({ code: "cep_invalid" });
  });

  it.each(["CORREIOS_ACCESS_CODE", "CORREIOS_ORIGIN_CEP"])(
    "sells by the table alone without %s",
    async (name) => {
      Reflect.deleteProperty(process.env, name);
      const rate = {
        service: "pac",
        cep_start: "0",
        cep_end: "9",
        max_grams: 30_000,
        amount: 2_000,
        days: 5,
      };
      setRateSource({ find: async (service) => (service === "pac" ? rate : null) });
      const [pac] = (await listQuotes([OPTIONS[2]!], "01001000", ITEMS, onError)).quotes;
      expect(pac).toMatchObject({ amount: 2_000, estimated: true, days: 6 });
    },
  );

  it("is not disturbed by an account that is not set up, nor by a shop without Correios", async () => {
    Reflect.deleteProperty(process.env, "CORREIOS_ACCESS_CODE");
    expect((await listQuotes(OPTIONS, "01001000", ITEMS, onError)).unavailable).toMatchObject({
      code: "freight_unavailable",
    });
    expect(await listQuotes([OPTIONS[0]!], "01001000", ITEMS, onError)).toMatchObject({ unavailable: null });
  });
});
