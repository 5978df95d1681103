import { resolveSettings } from "@mestres/platform/lib/settings";
import type { CorreiosClient } from "../../../drivers/correios/client";
import { correiosSettings } from "../../../settings";
import { settleEstimates } from "../use-cases/estimates/settle";
import { sumEstimates } from "../domain/estimates/totals";
import type { EstimateAnswer, OpenEstimate } from "../domain/estimates/types";

const settings = { ...resolveSettings(correiosSettings, { receipt: true }, {}), origin_cep: "13990-000" };
const parcel = { grams: 900, length: 20, width: 20, height: 10, declared: 0 };
const open = (id: string, parcels = [parcel]): OpenEstimate => ({
  id,
  order_id: `order_${id}`,
  service: "sedex",
  service_code: "03220",
  cep: "01001000",
  parcels,
  charged: 2_000,
  estimated: 2_000,
  attempts: 1,
});

function setting(estimates: OpenEstimate[]) {
  const answers = new Map<string, EstimateAnswer>();
  const store = {
    recordEstimate: async () => undefined,
    claimEstimates: async (limit: number) => estimates.slice(0, limit),
    answerEstimate: async (id: string, answer: EstimateAnswer) => Boolean(answers.set(id, answer)),
  };
  const prices = jest.fn<ReturnType<CorreiosClient["prices"]>, Parameters<CorreiosClient["prices"]>>(
    async (lot) => lot.map(() => ({ ok: true, value: 2_100 })),
  );
  const client = { prices, deadlines: jest.fn() };
  return { answers, prices, run: (limit = 20) => settleEstimates(store, client, settings, limit) };
}

describe("settling estimates", () => {
  it("asks what was sold, in lots of five, with what was declared, and sums it", async () => {
    const six = Array.from({ length: 6 }, (_, i) => ({ ...parcel, declared: i === 0 ? 50_000 : 0 }));
    const { answers, prices, run } = setting([open("a", six), open("b")]);
    expect((await run()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect([...answers.values()]).toEqual([
      { state: "known", real: 12_600 },
      { state: "known", real: 2_100 },
    ]);
    expect(prices.mock.calls.map(([lot]) => lot.length)).toEqual([5, 1, 1]);
    expect(prices.mock.calls[0]![0][0]).toMatchObject({
      service: "03220",
      origin: "13990000",
      destination: "01001000",
      addOns: ["001"],
      declared: { value: 50_000, code: "019" },
    });
  });

  it("notes a refusal for good, and leaves the rest for later once nobody answers", async () => {
    const { answers, prices, run } = setting([open("a"), open("b"), open("c")]);
    prices
      .mockResolvedValueOnce([{ ok: false, reason: "PRC-110" }])
      .mockRejectedValueOnce(new Error("fora do ar"));
    expect(await run()).toEqual([]);
    expect(Object.fromEntries(answers)).toEqual({
      a: { state: "refused", problem: "PRC-110" },
      b: { state: "pending", problem: "fora do ar" },
    });
  });
});

describe("sums of estimates", () => {
  it("count the difference only where the real price is known, by local day", () => {
    const at = (sold_at: string, estimated: number, real: number | null) => ({
      charged: estimated,
      estimated,
      real,
      sold_at,
    });
    const { totals, days } = sumEstimates([
      at("2026-11-21T02:00:00Z", 2_000, 2_300),
      at("2026-11-21T12:00:00Z", 2_000, 1_900),
      at("2026-11-21T13:00:00Z", 1_000, null),
    ]);
    expect(totals).toEqual({
      orders: 3,
      known: 2,
      charged: 5_000,
      estimated: 5_000,
      real: 4_200,
      difference: 200,
    });
    expect(days.map(({ day, difference }) => [day, difference])).toEqual([
      ["2026-11-20", 300],
      ["2026-11-21", -100],
    ]);
  });
});
