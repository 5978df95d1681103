import type { FreightRatesService } from "../../../modules/freight";
import { allServices } from "../../services/domain/services";
import { coverageOf } from "../domain/rates/coverage";
import { readSettings } from "../../../settings";

/** What {@link readRatesStatus} answers. */
export type RatesStatus = Awaited<ReturnType<typeof readRatesStatus>>;

/** The table as a whole: how old it is, what it covers, and the filling that is running or was last. */
export async function readRatesStatus(rates: FreightRatesService) {
  const services = allServices(await readSettings());
  const refreshes = await rates.listFreightRefreshes({}, { order: { created_at: "DESC" }, take: 10 });
  const latest = refreshes[0];
  const done = refreshes.find(({ state }) => state === "done");
  const coverage = await Promise.all(
    services.map(async ({ id, name, enabled, limits }) => {
      const [newest] = await rates.listFreightRates(
        { service: id },
        { order: { refreshed_at: "DESC" }, take: 1 },
      );
      const [oldest] = await rates.listFreightRates(
        { service: id },
        { order: { refreshed_at: "ASC" }, take: 1 },
      );
      return {
        service: id,
        name,
        enabled,
        ...coverageOf(await rates.ratesOf(id), limits.maxGrams),
        refreshed_at: newest?.refreshed_at ?? null,
        oldest_at: oldest?.refreshed_at ?? null,
      };
    }),
  );
  return {
    refresh: latest
      ? {
          id: latest.id,
          state: latest.state,
          requested_by: latest.requested_by,
          step: latest.step,
          steps: latest.steps,
          written: latest.written,
          refused: latest.refused,
          problem: latest.problem,
          started_at: latest.created_at,
          finished_at: latest.finished_at,
        }
      : null,
    refreshed_at: done?.finished_at ?? null,
    services: coverage.filter(({ enabled, lines }) => enabled || lines > 0),
  };
}
