import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { SoldEstimate } from "../../../features/freight/domain/estimates/types";
import { getRateSource } from "../rate-source";
import type { Rate } from "../../../features/freight/domain/rates/table";
import FreightEstimate from "../models/freight-estimate";
import FreightRate from "../models/freight-rate";
import FreightRefresh from "../models/freight-refresh";
import type FreightRatesService from "../service";

const folder = path.resolve(__dirname, "..");
const rate = (service: string, max_grams: number, amount: number): Rate => ({
  service,
  cep_start: "01000000",
  cep_end: "19999999",
  max_grams,
  amount,
  days: 4,
});
const PAC = [{ id: "pac", code: "03298", maxGrams: 30_000, express: false }];
const LOT = { rates: [rate("pac", 500, 1_500)], gone: [], refused: 1, problem: "PRC-110" };
const SOLD: SoldEstimate = {
  order_id: "order_1",
  display_id: 7,
  shipping_method_id: "ordsm_1",
  service: "pac",
  service_code: "03298",
  cep: "01001000",
  parcels: [{ grams: 900, length: 20, width: 15, height: 10, declared: 0 }],
  charged: 2_000,
  estimated: 2_000,
  sold_at: new Date(),
};

moduleIntegrationTestRunner<FreightRatesService>({
  moduleName: "freightRates",
  resolve: folder,
  moduleModels: [FreightRate, FreightRefresh, FreightEstimate],
  pathToMigrations: path.join(folder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <T = unknown>(statement: string): Promise<T[]> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);
    const amounts = async () =>
      (await service.listFreightRates({}, { order: { service: "ASC", max_grams: "ASC" } })).map(
        ({ service: id, max_grams, amount, source }) => [id, max_grams, amount, source],
      );

    describe("the table", () => {
      it("is seeded only while it is empty, and found through the process", async () => {
        expect(await service.seedRates([rate("pac", 1000, 2_000)])).toBe(true);
        expect(await service.seedRates([rate("pac", 1000, 9_000)])).toBe(false);
        expect(await getRateSource().find("pac", "01001000", 800)).toMatchObject({ amount: 2_000, days: 4 });
        expect(await getRateSource().find("pac", "20001000", 800)).toBeNull();
        expect(await getRateSource().find("sedex", "01001000", 800)).toBeNull();
      });

      it("is replaced by a file, service by service: all of it or nothing", async () => {
        await service.replaceRates(
          [rate("pac", 1000, 1), rate("pac", 2000, 2), rate("sedex", 1000, 3)],
          "api",
        );
        await service.replaceRates([rate("pac", 3000, 4)], "csv");
        const now = [
          ["pac", 3000, 4, "csv"],
          ["sedex", 1000, 3, "api"],
        ];
        expect(await amounts()).toEqual(now);
        // The database refuses the second line, and with it the first one and the deletion before both.
        await expect(
          service.replaceRates([rate("pac", 1000, 5), rate("pac", 2000, 0)], "csv"),
        ).rejects.toThrow();
        expect(await amounts()).toEqual(now);
        expect(await getRateSource().find("pac", "01001000", 2_500)).toMatchObject({ amount: 4 });
      });

      it("takes thousands of lines at once", async () => {
        await service.replaceRates(
          Array.from({ length: 2_300 }, (_, i) => rate("pac", i + 1, 1_000 + i)),
          "api",
        );
        expect((await service.ratesOf("pac")).length).toBe(2_300);
      });
    });

    describe("a filling", () => {
      it("is one at a time, whoever asks, and taken up by one machine", async () => {
        const begun = await Promise.all(
          Array.from({ length: 5 }, () => service.startRefresh("staff", PAC, 9)),
        );
        expect(begun.filter(({ started }) => started)).toHaveLength(1);
        expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
        const claims = await Promise.all(Array.from({ length: 5 }, () => service.claimRefresh()));
        expect(claims.filter(Boolean)).toMatchObject([
          { id: begun[0]!.id, services: PAC, step: 0, failures: 0 },
        ]);
      });

      it("writes each step once, goes on after a crash, and ends", async () => {
        const { id } = await service.startRefresh("job", PAC, 2);
        await service.claimRefresh();
        expect(await Promise.all([0, 0].map((step) => service.advanceRefresh(id, step, LOT)))).toContain(
          false,
        );
        expect(await service.claimRefresh()).toBeNull();
        // The machine died: its claim runs out.
        await sql("update freight_refresh set next_at = now() - interval '1 second'");
        expect(await service.claimRefresh()).toMatchObject({ id, step: 1 });
        expect(await service.advanceRefresh(id, 1, { ...LOT, rates: [rate("pac", 500, 1_600)] })).toBe(true);
        await service.finishRefresh(id);
        expect(await amounts()).toEqual([["pac", 500, 1_600, "api"]]);
        const [done] = await service.listFreightRefreshes({ id });
        expect(done).toMatchObject({ state: "done", step: 2, written: 2, refused: 2, problem: "PRC-110" });
        expect((await service.startRefresh("job", PAC, 2)).started).toBe(true);
      });

      it("takes lines out that the Correios refuse, together with the step", async () => {
        await service.replaceRates([rate("sedex10", 500, 1), rate("sedex10", 1000, 2)], "api");
        const { id } = await service.startRefresh("job", PAC, 2);
        const { amount: _, days: __, ...key } = rate("sedex10", 500, 1);
        await service.advanceRefresh(id, 0, { rates: [], gone: [key], refused: 1, problem: null });
        expect(await amounts()).toEqual([["sedex10", 1000, 2, "api"]]);
      });

      it("waits longer after each failure, is woken by staff, and is given up in the end", async () => {
        const { id } = await service.startRefresh("job", PAC, 2);
        await service.claimRefresh();
        await service.postponeRefresh(id, "fora do ar");
        expect(await service.claimRefresh()).toBeNull();
        await service.startRefresh("staff", PAC, 2);
        expect(await service.claimRefresh()).toMatchObject({ id, failures: 1 });
        for (let i = 0; i < 19; i++) {
          await service.postponeRefresh(id, "fora do ar");
        }
        const [given] = await service.listFreightRefreshes({ id });
        expect(given).toMatchObject({ state: "failed", problem: "fora do ar", failures: 20 });
        expect(given?.finished_at).toBeTruthy();
      });
    });

    describe("a sold estimate", () => {
      it("is noted once, asked about by one machine at a time, and answered once", async () => {
        await Promise.all(Array.from({ length: 5 }, () => service.recordEstimate(SOLD)));
        const claims = (await Promise.all([1, 2, 3].map(() => service.claimEstimates(10)))).flat();
        expect(claims).toEqual([
          expect.objectContaining({ order_id: "order_1", parcels: SOLD.parcels, estimated: 2_000 }),
        ]);
        const { id } = claims[0]!;
        expect(await service.answerEstimate(id, { state: "pending", problem: "fora do ar" })).toBe(true);
        expect(await service.claimEstimates(10)).toEqual([]);
        await sql("update freight_estimate set next_at = now()");
        expect(await service.claimEstimates(10)).toHaveLength(1);
        const answers = await Promise.all(
          [2_300, 2_400].map((real) => service.answerEstimate(id, { state: "known", real })),
        );
        expect(answers.filter(Boolean)).toHaveLength(1);
        expect(await service.claimEstimates(10)).toEqual([]);
        const [kept] = await service.listFreightEstimates({ id });
        expect(kept).toMatchObject({ state: "known", problem: null });
      });
    });
  },
});
