import type { CorreiosClient } from "../../../drivers/correios/client";
import { planRefresh, type PlannedService } from "../domain/rates/plan";
import { REGIONS } from "../domain/rates/ranges";
import { runRefresh } from "../use-cases/rates/refresh";
import type { RefreshedLot, RefreshStore } from "../domain/rates/refresh-run";

const MINI: PlannedService = { id: "mini", code: "04227", maxGrams: 300, express: false };
const STEPS = planRefresh([MINI]).length;
const TERMS = { origin: "13990000", addOns: ["001"] };
const RANGES = REGIONS.flatMap(({ ranges }) => ranges).length;
const always = () => true;

/** A store in memory with one filling, kept as the module keeps it. */
function memory(services: PlannedService[]) {
  const run = { id: "r", services, step: 0, failures: 0 };
  const state = { at: "running", held: false, problem: "" };
  const lots: RefreshedLot[] = [];
  const store: RefreshStore = {
    async claimRefresh() {
      if (state.at !== "running" || state.held) {
        return null;
      }
      state.held = true;
      return { ...run };
    },
    async advanceRefresh(_, step, lot) {
      if (step !== run.step) {
        return false;
      }
      run.step += 1;
      lots.push(lot);
      return true;
    },
    async finishRefresh() {
      state.at = "done";
    },
    async postponeRefresh(_, problem) {
      Object.assign(state, { held: false, problem });
    },
    async releaseRefresh() {
      state.held = false;
    },
  };
  return { store, run, state, lots };
}

function correios() {
  const prices = jest.fn<ReturnType<CorreiosClient["prices"]>, Parameters<CorreiosClient["prices"]>>(
    async (lot) => lot.map(({ grams }) => ({ ok: true, value: grams })),
  );
  const deadlines = jest.fn<ReturnType<CorreiosClient["deadlines"]>, Parameters<CorreiosClient["deadlines"]>>(
    async (lot) => lot.map(() => ({ ok: true, value: { days: 4 } })),
  );
  return { prices, deadlines };
}

describe("filling the table", () => {
  it("asks for every region once, in lots of five, and writes a line for each of its ranges", async () => {
    const { store, state, lots } = memory([MINI]);
    const client = correios();
    await runRefresh(store, client, TERMS, always);
    expect(state.at).toBe("done");
    expect(client.prices).toHaveBeenCalledTimes(STEPS);
    expect(client.deadlines).toHaveBeenCalledTimes(Math.ceil(REGIONS.length / 5));
    expect(client.prices.mock.calls.every(([lot]) => lot.length <= 5)).toBe(true);
    expect(client.prices.mock.calls[0]![0][0]).toMatchObject({
      service: "04227",
      origin: "13990000",
      addOns: ["001"],
    });
    const rates = lots.flatMap((lot) => lot.rates);
    expect(rates).toHaveLength(RANGES);
    expect(new Set(rates.map((r) => r.cep_start + r.cep_end)).size).toBe(RANGES);
    expect(rates.every((r) => r.amount === 300 && r.days === 4 && r.service === "mini")).toBe(true);
  });

  it("goes on where it stopped: out of time, or after a failure that changed nothing", async () => {
    const { store, run, state, lots } = memory([MINI]);
    const client = correios();
    let calls = 0;
    await runRefresh(store, client, TERMS, () => calls++ < 3);
    expect([run.step, state.held]).toEqual([3, false]);
    client.prices.mockRejectedValueOnce(new Error("Correios está fora do ar."));
    await runRefresh(store, client, TERMS, always);
    expect([run.step, state.at, state.problem]).toEqual([3, "running", "Correios está fora do ar."]);
    await runRefresh(store, client, TERMS, always);
    expect([run.step, state.at]).toEqual([STEPS, "done"]);
    expect(lots.flatMap((lot) => lot.rates)).toHaveLength(RANGES);
  });

  it("stops when another machine has gone on, and does nothing when there is nothing", async () => {
    const { store, run } = memory([MINI]);
    const client = correios();
    client.prices.mockImplementationOnce(async (lot) => {
      run.step = 7;
      return lot.map(() => ({ ok: true, value: 1 }));
    });
    await runRefresh(store, client, TERMS, always);
    expect([run.step, client.prices.mock.calls.length]).toEqual([7, 1]);
    await runRefresh(store, client, TERMS, always);
    expect(client.prices).toHaveBeenCalledTimes(1);
  });

  it("takes an express service out of the table where it is refused, and leaves an ordinary one's lines", async () => {
    const refused = async (express: boolean, which: "prices" | "deadlines") => {
      const { store, lots } = memory([{ ...MINI, express }]);
      const client = correios();
      client[which].mockImplementation(async (lot: unknown[]) =>
        lot.map(() => ({ ok: false as const, reason: "PRC-130" })),
      );
      await runRefresh(store, client, TERMS, always);
      expect(lots.flatMap((lot) => lot.rates)).toEqual([]);
      expect(lots[0]).toMatchObject({ refused: 5, problem: "PRC-130" });
      return lots.flatMap((lot) => lot.gone).length;
    };
    expect([await refused(true, "prices"), await refused(true, "deadlines")]).toEqual([RANGES, RANGES]);
    expect([await refused(false, "prices"), await refused(false, "deadlines")]).toEqual([0, 0]);
  });
});
