import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { CorreiosClient } from "../../../drivers/correios/client";
import { setRateSource } from "../../../modules/freight/rate-source";
import type { Rate } from "../domain/rates/table";
import { createQuoteService, MAX_WAIT_MS, type FreightRequest } from "../use-cases/quote/quote-service";

const PAC = { id: "pac", code: "03298", express: false, declaredValueCode: "064" } as const;
const SEDEX = { id: "sedex", code: "03220", express: false, declaredValueCode: "019" } as const;
const SEDEX10 = { id: "sedex10", code: "03158", express: true, declaredValueCode: "019" } as const;
const PARCEL = { grams: 850, length: 18, width: 11, height: 6, declared: 0 };
const REQUEST: FreightRequest = {
  service: PAC,
  origin: "13990000",
  destination: "01001000",
  parcels: [PARCEL],
  addOns: [],
  insured: 2_563,
  handlingDays: 1,
};
const RATE: Rate = {
  service: "pac",
  cep_start: "30000000",
  cep_end: "39999999",
  max_grams: 1000,
  amount: 2_500,
  days: 7,
};
const DOWN = new OutsideServiceError({
  service: "Correios",
  code: "service_unavailable",
  message: "fora do ar",
});

function service() {
  // Thursday 2026-04-02 in São Paulo; Friday is Good Friday.
  const clock = { now: new Date("2026-04-02T15:00:00Z") };
  const client = {
    prices: jest.fn<ReturnType<CorreiosClient["prices"]>, Parameters<CorreiosClient["prices"]>>(async (lot) =>
      lot.map(() => ({ ok: true, value: 2136 })),
    ),
    deadlines: jest.fn<ReturnType<CorreiosClient["deadlines"]>, Parameters<CorreiosClient["deadlines"]>>(
      async (lot) => lot.map(() => ({ ok: true, value: { days: 2 } })),
    ),
  };
  return { clock, client, quotes: createQuoteService(client, () => clock.now) };
}

afterEach(() => setRateSource(undefined));

describe("quote service", () => {
  it("adds handling to the deadline and counts business days to a date", async () => {
    expect(await service().quotes.quote(REQUEST)).toEqual({
      cost: 2136,
      days: 3,
      deliverBy: "2026-04-08",
      estimated: false,
    });
  });

  it("asks once a day per route, service and bracket, for neighbouring CEPs too, whoever asks at the same time", async () => {
    const { clock, client, quotes } = service();
    const other = { ...REQUEST, service: SEDEX };
    const heavier = { ...REQUEST, destination: "01001899", parcels: [{ ...PARCEL, grams: 990, length: 30 }] };
    await Promise.all([quotes.quote(REQUEST), quotes.quote(REQUEST), quotes.quote(other)]);
    expect(client.prices).toHaveBeenCalledTimes(1);
    expect(client.prices.mock.calls[0]?.[0]).toHaveLength(2);
    await quotes.quote(heavier);
    expect(client.prices).toHaveBeenCalledTimes(1);
    await quotes.quote({ ...REQUEST, parcels: [{ ...PARCEL, grams: 1200 }] });
    expect([client.prices.mock.calls.length, client.deadlines.mock.calls.length]).toEqual([2, 1]);
    clock.now = new Date("2026-04-03T15:00:00Z");
    await quotes.quote(REQUEST);
    expect(client.prices).toHaveBeenCalledTimes(3);
  });

  it("uses yesterday's answer while the Correios are down, and says so when there is none", async () => {
    const { clock, client, quotes } = service();
    await quotes.quote(REQUEST);
    client.prices.mockRejectedValue(DOWN);
    client.deadlines.mockRejectedValue(DOWN);
    clock.now = new Date("2026-04-03T15:00:00Z");
    expect(await quotes.quote(REQUEST)).toMatchObject({ cost: 2136, days: 3 });
    await expect(quotes.quote({ ...REQUEST, destination: "30140071" })).rejects.toMatchObject({
      code: "freight_unavailable",
      cause: DOWN,
    });
  });

  it("asks again after a failure, since nothing of it is kept", async () => {
    const { client, quotes } = service();
    client.prices.mockRejectedValueOnce(DOWN);
    await expect(quotes.quote(REQUEST)).rejects.toMatchObject({ code: "freight_unavailable" });
    expect(await quotes.quote(REQUEST)).toMatchObject({ cost: 2136 });
  });

  it("passes a refusal on with its reason, and sells without a date when only the deadline is missing", async () => {
    const { client, quotes } = service();
    client.prices.mockResolvedValueOnce([{ ok: false, reason: "PRC-110" }]);
    await expect(quotes.quote(REQUEST)).rejects.toMatchObject({
      code: "freight_not_served",
      cause: "PRC-110",
    });
    client.deadlines.mockRejectedValue(DOWN);
    expect(await quotes.quote({ ...REQUEST, destination: "30140071" })).toMatchObject({
      cost: 2136,
      days: null,
      deliverBy: null,
    });
  });

  it("makes nobody wait longer than the limit, and keeps the late answer for the next", async () => {
    const { client, quotes } = service();
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    client.prices.mockImplementationOnce(async (lot) => {
      await late;
      return lot.map(() => ({ ok: true, value: 999 }));
    });
    const started = Date.now();
    await expect(quotes.quote(REQUEST)).rejects.toMatchObject({ code: "freight_unavailable" });
    expect(Date.now() - started).toBeLessThan(MAX_WAIT_MS + 500);
    release();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await quotes.quote(REQUEST)).toMatchObject({ cost: 999 });
    expect(client.prices).toHaveBeenCalledTimes(1);
  });

  it("sums parcels, each with its declared value and the add-ons, and asks no CEP of a post office for its street", async () => {
    const { client, quotes } = service();
    const parcels = [PARCEL, { ...PARCEL, grams: 4_000, declared: 12_345 }];
    expect(await quotes.quote({ ...REQUEST, parcels, addOns: ["001"] })).toMatchObject({ cost: 4272 });
    expect(client.prices.mock.calls[0]?.[0]).toMatchObject([
      { grams: 1000, addOns: ["001"] },
      { grams: 4000, addOns: ["001"], declared: { value: 12_345, code: "064" } },
    ]);
    await quotes.quote({ ...REQUEST, destination: "01001970" });
    expect(client.prices).toHaveBeenCalledTimes(2);
  });

  it("never offers an express service that has no deadline there", async () => {
    const { client, quotes } = service();
    client.deadlines.mockResolvedValueOnce([{ ok: false, reason: "PRZ-130" }]);
    const express = { ...REQUEST, service: SEDEX10 };
    await expect(quotes.quote(express)).rejects.toMatchObject({
      code: "freight_not_served",
      cause: "PRZ-130",
    });
    client.deadlines.mockRejectedValue(DOWN);
    await expect(quotes.quote({ ...express, destination: "30140071" })).rejects.toMatchObject({
      code: "freight_unavailable",
    });
  });
});

describe("with a fallback table", () => {
  const find = jest.fn(async (id: string, cep: string, grams: number) =>
    id === "pac" && cep.startsWith("3") && grams <= 1000 ? RATE : null,
  );
  const there = { ...REQUEST, destination: "30140071" };
  beforeEach(() => {
    find.mockClear();
    setRateSource({ find });
  });

  it("estimates while the Correios fail, by the weight that is charged, with insurance and handling", async () => {
    const { client, quotes } = service();
    client.prices.mockRejectedValue(DOWN);
    client.deadlines.mockRejectedValue(DOWN);
    const insured = { ...there, parcels: [{ ...PARCEL, declared: 12_563 }] };
    expect(await quotes.quote(insured)).toEqual({
      cost: 2_600,
      days: 8,
      deliverBy: "2026-04-15",
      estimated: true,
    });
    const bulky = { ...there, parcels: [{ grams: 900, length: 60, width: 60, height: 60, declared: 0 }] };
    await expect(quotes.quote(bulky)).rejects.toMatchObject({ code: "freight_unavailable", cause: DOWN });
    expect(find).toHaveBeenLastCalledWith("pac", "30140071", 36_000);
    await expect(quotes.quote(REQUEST)).rejects.toMatchObject({ code: "freight_unavailable" });
  });

  it("takes the table's days where only the deadline is missing, and calls that no estimate", async () => {
    const { client, quotes } = service();
    client.deadlines.mockRejectedValue(DOWN);
    expect(await quotes.quote(there)).toMatchObject({ cost: 2136, days: 8, estimated: false });
  });

  it("answers at once when the Correios are known to be down, and notices when they are back", async () => {
    const { client, clock, quotes } = service();
    const later = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000));
    client.prices.mockImplementation(() => new Promise(() => undefined));
    client.deadlines.mockImplementation(() => new Promise(() => undefined));
    const started = Date.now();
    await quotes.quote(there);
    expect(Date.now() - started).toBeGreaterThanOrEqual(MAX_WAIT_MS - 50);
    await quotes.quote({ ...there, destination: "31140071" });
    const again = Date.now();
    for (let i = 10; i < 40; i++) {
      expect(await quotes.quote({ ...there, destination: `32${i}0071` })).toMatchObject({ estimated: true });
    }
    expect(Date.now() - again).toBeLessThan(200);

    client.prices.mockImplementation(async (lot) => lot.map(() => ({ ok: true, value: 1_999 })));
    client.deadlines.mockImplementation(async (lot) => lot.map(() => ({ ok: true, value: { days: 3 } })));
    later(6);
    const cep = { ...there, destination: "33010010" };
    expect(await quotes.quote(cep)).toMatchObject({ estimated: true, cost: RATE.amount });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await quotes.quote({ ...there, destination: "33020010" })).toMatchObject({ cost: 1_999, days: 4 });
    // What was told a moment ago stands.
    expect(await quotes.quote(cep)).toMatchObject({ estimated: true, cost: RATE.amount });
    later(11 * 60);
    expect(await quotes.quote(cep)).toMatchObject({ estimated: false, cost: 1_999 });
  });

  it("does not estimate what the Correios refuse", async () => {
    const { client, quotes } = service();
    client.prices.mockResolvedValueOnce([{ ok: false, reason: "PRC-110" }]);
    await expect(quotes.quote(there)).rejects.toMatchObject({ code: "freight_not_served" });
    expect(find).not.toHaveBeenCalled();
  });
});
