import type { Context, DAL, InferTypeOf } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { claimRows, moveRow, type RowQueue } from "@mestres/platform/lib/rows";
import { runSql } from "@mestres/platform/lib/sql";
import type { PlannedService } from "../../features/freight/domain/rates/plan";
import { setRateSource, type RateSource } from "./rate-source";
import type { Rate, RateSourceName } from "../../features/freight/domain/rates/table";
import type {
  EstimateAnswer,
  EstimateStore,
  OpenEstimate,
  SoldEstimate,
} from "../../features/freight/domain/estimates/types";
import FreightEstimate from "./models/freight-estimate";
import FreightRate from "./models/freight-rate";
import FreightRefresh from "./models/freight-refresh";
import { createRateCache } from "./rate-cache";
import { removeRates, upsertRates } from "./sql";
import type { RefreshedLot, RefreshRun, RefreshStore } from "../../features/freight/domain/rates/refresh-run";

export type FreightRateRow = InferTypeOf<typeof FreightRate>;
export type FreightRefreshRow = InferTypeOf<typeof FreightRefresh>;
export type FreightEstimateRow = InferTypeOf<typeof FreightEstimate>;

/** How long a machine may be silent before another one goes on with its filling. */
const LEASE_SECONDS = 90;
const LEASE = `interval '${LEASE_SECONDS} seconds'`;
/** Failures in a row after which a filling is given up until the next night: about four hours. */
const MAX_FAILURES = 20;

const RUNNING_REFRESH: RowQueue = {
  table: "freight_refresh",
  dueAt: "next_at",
  where: "state = 'running'",
  touches: true,
};
const OPEN_ESTIMATES: RowQueue = {
  table: "freight_estimate",
  dueAt: "next_at",
  attempts: "attempts",
  where: "state = 'pending'",
  touches: true,
};
/** Seconds until the Correios are asked again about an estimate. */
const ESTIMATE_WAIT = { first: 120, longest: 3600 };

/** The fallback table, its fillings, and what was sold by it. Statements are SQL where a race is the database's to decide. */
export default class FreightRatesService
  extends MedusaService({ FreightRate, FreightRefresh, FreightEstimate })
  implements RateSource, RefreshStore, EstimateStore
{
  protected readonly baseRepository_: DAL.RepositoryService;
  private readonly tables = createRateCache((service) => this.ratesOf(service));

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
    setRateSource(this);
  }

  /** See `RateSource`. A table that cannot be read finds nothing. */
  async find(serviceId: string, cep: string, grams: number): Promise<Rate | null> {
    try {
      return (await this.tables.get(serviceId)).find(cep, grams);
    } catch {
      return null;
    }
  }

  /** Every line of a service. */
  @InjectManager()
  @InjectTransactionManager()
  async ratesOf(service: string, @MedusaContext() context: Context = {}): Promise<Rate[]> {
    return runSql<Rate>(
      context,
      `select service, cep_start, cep_end, max_grams, amount, days from freight_rate
        where service = ? and deleted_at is null`,
      [service],
    );
  }

  /** Puts lines in the place of all lines of the services that they name: all of them or, on an error, none. */
  async replaceRates(rates: readonly Rate[], source: RateSourceName): Promise<void> {
    await this.replaceRates_(rates, source);
    this.tables.forget();
  }

  /** Fills an empty table. @returns whether it was empty */
  async seedRates(rates: readonly Rate[]): Promise<boolean> {
    const seeded = await this.seedRates_(rates);
    this.tables.forget();
    return seeded;
  }

  /** Begins a filling; the one that is running is answered instead. */
  @InjectManager()
  @InjectTransactionManager()
  async startRefresh(
    requestedBy: "job" | "staff",
    services: readonly PlannedService[],
    steps: number,
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; started: boolean }> {
    const [started] = await runSql<{ id: string }>(
      context,
      `insert into freight_refresh (id, requested_by, services, steps) values (?, ?, ?::jsonb, ?)
       on conflict (state) where state = 'running' and deleted_at is null do nothing returning id`,
      [generateEntityId(undefined, "frefr"), requestedBy, JSON.stringify(services), steps],
    );
    if (started) {
      return { id: started.id, started: true };
    }
    // Who asks does not wait for the next attempt of one that stumbled.
    const [running] = await runSql<{ id: string }>(
      context,
      `update freight_refresh set next_at = case when failures > 0 then now() else next_at end
        where state = 'running' and deleted_at is null returning id`,
    );
    return { id: running?.id ?? "", started: false };
  }

  @InjectManager()
  @InjectTransactionManager()
  async claimRefresh(@MedusaContext() context: Context = {}): Promise<RefreshRun | null> {
    const [claimed] = await claimRows<RefreshRun>(context, RUNNING_REFRESH, {
      limit: 1,
      lease: LEASE_SECONDS,
    });
    return claimed ?? null;
  }

  async advanceRefresh(id: string, step: number, lot: RefreshedLot): Promise<boolean> {
    const advanced = await this.advanceRefresh_(id, step, lot);
    this.tables.forget();
    return advanced;
  }

  @InjectManager()
  @InjectTransactionManager()
  async finishRefresh(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await moveRow(context, "freight_refresh", { id }, ["running"], {
      state: "done",
      finished_at: new Date(),
    });
  }

  @InjectManager()
  @InjectTransactionManager()
  async postponeRefresh(id: string, problem: string, @MedusaContext() context: Context = {}): Promise<void> {
    await runSql(
      context,
      `update freight_refresh
          set failures = failures + 1, problem = ?, updated_at = now(),
              next_at = now() + least(15, failures + 1) * interval '1 minute',
              state = case when failures + 1 >= ${MAX_FAILURES} then 'failed' else state end,
              finished_at = case when failures + 1 >= ${MAX_FAILURES} then now() end
        where id = ? and state = 'running'`,
      [problem, id],
    );
  }

  @InjectManager()
  @InjectTransactionManager()
  async releaseRefresh(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await runSql(context, `update freight_refresh set next_at = now() where id = ? and state = 'running'`, [
      id,
    ]);
  }

  @InjectManager()
  @InjectTransactionManager()
  async recordEstimate(sold: SoldEstimate, @MedusaContext() context: Context = {}): Promise<void> {
    await runSql(
      context,
      `insert into freight_estimate (id, order_id, display_id, shipping_method_id, service, service_code, cep,
         parcels, charged, estimated, sold_at)
       values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
       on conflict (shipping_method_id) where deleted_at is null do nothing`,
      [
        generateEntityId(undefined, "frest"),
        sold.order_id,
        sold.display_id,
        sold.shipping_method_id,
        sold.service,
        sold.service_code,
        sold.cep,
        JSON.stringify(sold.parcels),
        sold.charged,
        sold.estimated,
        sold.sold_at,
      ],
    );
  }

  @InjectManager()
  @InjectTransactionManager()
  async claimEstimates(limit: number, @MedusaContext() context: Context = {}): Promise<OpenEstimate[]> {
    return claimRows<OpenEstimate>(context, OPEN_ESTIMATES, { limit, lease: ESTIMATE_WAIT });
  }

  @InjectManager()
  @InjectTransactionManager()
  async answerEstimate(
    id: string,
    answer: EstimateAnswer,
    @MedusaContext() context: Context = {},
  ): Promise<boolean> {
    const real = answer.state === "known" ? answer.real : null;
    const problem = answer.state === "known" ? null : answer.problem;
    const final = answer.state !== "pending";
    const answered = await moveRow(context, "freight_estimate", { id }, ["pending"], {
      state: answer.state,
      real,
      problem,
      answered_at: final ? new Date() : null,
    });
    return answered !== undefined;
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async replaceRates_(
    rates: readonly Rate[],
    source: RateSourceName,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    for (const service of new Set(rates.map((rate) => rate.service))) {
      await runSql(context, "delete from freight_rate where service = ?", [service]);
    }
    await upsertRates(context, rates, source);
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async seedRates_(
    rates: readonly Rate[],
    @MedusaContext() context: Context = {},
  ): Promise<boolean> {
    const known = await runSql(context, "select 1 from freight_rate where deleted_at is null limit 1");
    if (known.length > 0) {
      return false;
    }
    await upsertRates(context, rates, "seed");
    return true;
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async advanceRefresh_(
    id: string,
    step: number,
    { rates, gone, refused, problem }: RefreshedLot,
    @MedusaContext() context: Context = {},
  ): Promise<boolean> {
    const advanced = await runSql(
      context,
      `update freight_refresh
          set step = step + 1, written = written + ?, refused = refused + ?, problem = coalesce(?, case when failures = 0 then problem end),
              failures = 0, next_at = now() + ${LEASE}, updated_at = now()
        where id = ? and step = ? and state = 'running' returning id`,
      [rates.length, refused, problem, id, step],
    );
    if (advanced.length === 0) {
      return false;
    }
    await upsertRates(context, rates, "api");
    await removeRates(context, gone);
    return true;
  }
}
