import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { CorreiosClient } from "../../client/client";
import { createQuoteService, MAX_WAIT_MS, type FreightRequest } from "../quote-service";

const REQUEST: FreightRequest = {
  service: "03298",
  origin: "13990000",
  destination: "01001000",
  parcel: { grams: 850, length: 18, width: 11, height: 6 },
  handlingDays: 1,
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

describe("quote service", () => {
  it("adds handling to the deadline and counts business days to a date", async () => {
    expect(await service().quotes.quote(REQUEST)).toEqual({
      service: "03298",
      amount: 2136,
      days: 3,
      deliverBy: "2026-04-08",
    });
  });

  it("asks once a day per route, service, bracket and box, whoever asks at the same time", async () => {
    const { clock, client, quotes } = service();
    const other = { ...REQUEST, service: "03220" };
    const heavier = { ...REQUEST, parcel: { ...REQUEST.parcel, grams: 990 } };
    await Promise.all([
      quotes.quote(REQUEST),
      quotes.quote(REQUEST),
      quotes.quote(other),
      quotes.quote(heavier),
    ]);
    expect(client.prices).toHaveBeenCalledTimes(1);
    expect(client.prices.mock.calls[0]?.[0]).toHaveLength(2);
    await quotes.quote({ ...REQUEST, parcel: { ...REQUEST.parcel, grams: 1200 } });
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
    expect(await quotes.quote(REQUEST)).toMatchObject({ amount: 2136, days: 3 });
    await expect(quotes.quote({ ...REQUEST, destination: "30140071" })).rejects.toMatchObject({
      code: "freight_unavailable",
      cause: DOWN,
    });
  });

  it("asks again after a failure, since nothing of it is kept", async () => {
    const { client, quotes } = service();
    client.prices.mockRejectedValueOnce(DOWN);
    await expect(quotes.quote(REQUEST)).rejects.toMatchObject({ code: "freight_unavailable" });
    expect(await quotes.quote(REQUEST)).toMatchObject({ amount: 2136 });
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
      amount: 2136,
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
    expect(await quotes.quote(REQUEST)).toMatchObject({ amount: 999 });
    expect(client.prices).toHaveBeenCalledTimes(1);
  });
});
