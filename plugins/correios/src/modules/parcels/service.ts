import type { Context, DAL } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { assignments, insertion, runSql, textArray } from "@mestres/platform/lib/sql";
import { assertWithin, type Quantities } from "../../parcels/capacity";
import { parcelBought, parcelNotFound, parcelTransitionInvalid } from "../../parcels/errors";
import { firstSequence, inheritedFulfillment, isReplaceable } from "../../parcels/repack";
import { PARCEL_TRANSITIONS, type ParcelEventName, type ParcelState } from "../../parcels/state";
import { setParcelStore } from "../../parcels/store";
import type { AppliedNews, ParcelNews, TrackingPace } from "../../tracking/news";
import { planTracking, silenceEvent } from "../../tracking/plan";
import { nextTrackingAt } from "../../tracking/schedule";
import type { NewParcel, NewParcelEvent, ParcelEventRow, ParcelPatch, ParcelRow } from "../../parcels/types";
import Parcel from "./models/parcel";
import ParcelEvent from "./models/parcel-event";
import ParcelLabel from "./models/parcel-label";
import {
  CLAIM_TRACKING_SQL,
  LOCK_PARCEL_SQL,
  OVERDUE_SQL,
  START_TRACKING_SQL,
  TROUBLED_SQL,
  UNANNOUNCED_SQL,
} from "./tracking-sql";

/** Parcels, their news and their labels. Statements are SQL where a race is decided by the database. */
export default class ParcelsModuleService extends MedusaService({ Parcel, ParcelEvent, ParcelLabel }) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
    setParcelStore(this);
  }

  /**
   * Packs an order's items, all parcels or none. Parcels of one order are packed one call after another, whatever the
   * process, so that no item is packed twice.
   *
   * @param shippable how many of each line there are to ship in all; lines not named here may not be packed
   * @param options `replace`: what was packed before and not bought is unpacked first, and stays in its fulfilment
   * @throws MedusaError `parcel_items_exceeded` | `parcel_repack_mixed`
   */
  @InjectManager()
  @InjectTransactionManager()
  async pack(
    parcels: NewParcel[],
    shippable: Quantities,
    options: { replace?: boolean } = {},
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow[]> {
    const [first] = parcels;
    if (!first) return [];
    const { order_id, direction = "outbound" } = first;
    await runSql(context, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [`parcel:${order_id}`]);
    const found = await runSql<ParcelRow>(
      context,
      `SELECT * FROM parcel WHERE order_id = ? AND direction = ? AND state <> 'voided' AND deleted_at IS NULL`,
      [order_id, direction],
    );
    const replaced = options.replace ? found.filter(isReplaceable) : [];
    const kept = found.filter((row) => !replaced.includes(row));
    assertWithin([...kept, ...parcels], shippable);
    const fulfillment = inheritedFulfillment(replaced, parcels);
    await runSql(
      context,
      `UPDATE parcel SET state = 'voided', voided_at = now(), next_label_check_at = NULL, updated_at = clock_timestamp()
        WHERE id = ANY (?::text[])`,
      [textArray(replaced.map(({ id }) => id))],
    );
    const rows: ParcelRow[] = [];
    for (const [at, parcel] of parcels.entries()) {
      const { sql, params } = insertion("parcel", {
        ...parcel,
        ...(fulfillment && { fulfillment_id: fulfillment }),
        id: generateEntityId(undefined, "parc"),
        sequence: firstSequence(kept) + at,
        of: firstSequence(kept) + parcels.length - 1,
        items: JSON.stringify(parcel.items),
      });
      rows.push(...(await runSql<ParcelRow>(context, `${sql} RETURNING *`, params)));
    }
    return rows;
  }

  /** One parcel. @throws MedusaError `parcel_not_found` */
  @InjectManager()
  async read(id: string, @MedusaContext() context: Context = {}): Promise<ParcelRow> {
    const [row] = await runSql<ParcelRow>(
      context,
      "SELECT * FROM parcel WHERE id = ? AND deleted_at IS NULL",
      [id],
    );
    if (!row) throw parcelNotFound(id);
    return row;
  }

  /**
   * Lets an event happen to a parcel, and writes what it brings, in one guarded statement: of many callers at once
   * only those win whose event is legal in the state they find.
   *
   * @throws MedusaError `parcel_transition_invalid`, naming state and event; `parcel_not_found`
   */
  @InjectManager()
  @InjectTransactionManager()
  async transition(
    id: string,
    event: ParcelEventName,
    patch: ParcelPatch = {},
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow> {
    const { from, to } = PARCEL_TRANSITIONS[event];
    const { sql, params } = assignments(patch);
    const [row] = await runSql<ParcelRow>(
      context,
      `UPDATE parcel SET ${sql}state = ?, updated_at = clock_timestamp()
        WHERE id = ? AND state = ANY (?::text[]) AND deleted_at IS NULL RETURNING *`,
      [...params, to, id, textArray(from)],
    );
    if (row) return row;
    const [found] = await runSql<ParcelRow>(context, "SELECT state FROM parcel WHERE id = ?", [id]);
    throw found ? parcelTransitionInvalid(found.state, event) : parcelNotFound(id);
  }

  /**
   * Changes what a parcel is registered with, while nothing was bought for it.
   * @throws MedusaError `parcel_bought` | `parcel_not_found`
   */
  @InjectManager()
  @InjectTransactionManager()
  async revise(
    id: string,
    patch: Pick<ParcelPatch, "fiscal_kind" | "nfe_key" | "content_declaration">,
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow> {
    const { sql, params } = assignments(patch);
    const [row] = await runSql<ParcelRow>(
      context,
      `UPDATE parcel SET ${sql}updated_at = clock_timestamp()
        WHERE id = ? AND state IN ('packed', 'failed') AND prepost_id IS NULL AND deleted_at IS NULL RETURNING *`,
      [...params, id],
    );
    if (row) return row;
    const [found] = await runSql<ParcelRow>(context, "SELECT state FROM parcel WHERE id = ?", [id]);
    throw found ? parcelBought(id) : parcelNotFound(id);
  }

  /**
   * Claims parcels to be bought: of many buyers at once each parcel goes to one, who works on it for `leaseSeconds`
   * before the job may take it up.
   * @returns those won, with the state they were found in
   */
  @InjectManager()
  @InjectTransactionManager()
  async startRegistration(
    ids: string[],
    leaseSeconds: number,
    @MedusaContext() context: Context = {},
  ): Promise<(ParcelRow & { state_before: ParcelState })[]> {
    const { from, to } = PARCEL_TRANSITIONS.register;
    return runSql<ParcelRow & { state_before: ParcelState }>(
      context,
      `WITH wanted AS (SELECT id AS wanted_id, state AS state_before FROM parcel
                        WHERE id = ANY (?::text[]) AND state = ANY (?::text[]) AND deleted_at IS NULL
                        ORDER BY id FOR UPDATE)
       UPDATE parcel SET state = ?, label_error = NULL, next_label_check_at = now() + make_interval(secs => ?),
                         updated_at = clock_timestamp()
         FROM wanted WHERE parcel.id = wanted_id RETURNING parcel.*, state_before`,
      [textArray(ids), textArray(from), to, leaseSeconds],
    );
  }

  /** Writes what is not the state. @throws MedusaError `parcel_not_found` */
  @InjectManager()
  @InjectTransactionManager()
  async patch(id: string, patch: ParcelPatch, @MedusaContext() context: Context = {}): Promise<ParcelRow> {
    const { sql, params } = assignments(patch);
    const [row] = await runSql<ParcelRow>(
      context,
      `UPDATE parcel SET ${sql}updated_at = clock_timestamp() WHERE id = ? RETURNING *`,
      [...params, id],
    );
    if (!row) throw parcelNotFound(id);
    return row;
  }

  /**
   * Takes parcels whose registration or label is due, for `leaseSeconds`: no other process gets them meanwhile, and
   * whoever dies with them gives them back by itself.
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimDueLabels(
    { limit, leaseSeconds }: { limit: number; leaseSeconds: number },
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow[]> {
    return runSql<ParcelRow>(
      context,
      `UPDATE parcel SET next_label_check_at = now() + make_interval(secs => ?), updated_at = clock_timestamp()
        WHERE id IN (SELECT id FROM parcel
                      WHERE next_label_check_at <= now() AND direction = 'outbound' AND deleted_at IS NULL
                      ORDER BY next_label_check_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING *`,
      [leaseSeconds, limit],
    );
  }

  /**
   * Goes on holding a parcel that was claimed.
   * @returns null when the lease was over and somebody else has it, or it moved on
   */
  @InjectManager()
  @InjectTransactionManager()
  async holdLabel(
    { id, state, next_label_check_at: until }: ParcelRow,
    leaseSeconds: number,
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow | null> {
    const [row] = await runSql<ParcelRow>(
      context,
      `UPDATE parcel SET next_label_check_at = now() + make_interval(secs => ?), updated_at = clock_timestamp()
        WHERE id = ? AND state = ?
          AND date_trunc('milliseconds', next_label_check_at) = date_trunc('milliseconds', ?::timestamptz)
        RETURNING *`,
      [leaseSeconds, id, state, until],
    );
    return row ?? null;
  }

  /** When the next label that is being bought is due; null when none is. */
  @InjectManager()
  async nextLabelDue(@MedusaContext() context: Context = {}): Promise<Date | null> {
    const [row] = await runSql<{ next_label_check_at: Date | null }>(
      context,
      `SELECT min(next_label_check_at) AS next_label_check_at FROM parcel
        WHERE next_label_check_at IS NOT NULL AND direction = 'outbound' AND deleted_at IS NULL
          AND state IN ('registering', 'registered', 'label_pending')`,
      [],
    );
    return row?.next_label_check_at ?? null;
  }

  /** Puts parcels into a fulfilment; those that are in one stay there. @returns those that were put */
  @InjectManager()
  @InjectTransactionManager()
  async attach(
    ids: string[],
    fulfillmentId: string,
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow[]> {
    return runSql<ParcelRow>(
      context,
      `UPDATE parcel SET fulfillment_id = ?, updated_at = clock_timestamp()
        WHERE id = ANY (?::text[]) AND fulfillment_id IS NULL AND deleted_at IS NULL RETURNING *`,
      [fulfillmentId, textArray(ids)],
    );
  }

  /** Keeps a label as the Correios drew it; the same one again changes nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async keepLabel(
    label: { parcel_id: string; tracking_code: string; format: string; pdf: string },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const { sql, params } = insertion("parcel_label", {
      id: generateEntityId(undefined, "parclb"),
      ...label,
    });
    await runSql(
      context,
      `${sql} ON CONFLICT (parcel_id, tracking_code) WHERE deleted_at IS NULL DO NOTHING`,
      params,
    );
  }

  /** Writes news down, each once. @returns those that were new, oldest first */
  @InjectManager()
  @InjectTransactionManager()
  async recordEvents(
    parcelId: string,
    events: NewParcelEvent[],
    @MedusaContext() context: Context = {},
  ): Promise<ParcelEventRow[]> {
    const rows: ParcelEventRow[] = [];
    for (const event of [...events].sort((a, b) => +a.occurred_at - +b.occurred_at)) {
      const { sql, params } = insertion("parcel_event", {
        id: generateEntityId(undefined, "parcev"),
        parcel_id: parcelId,
        ...event,
      });
      const conflict =
        "ON CONFLICT (parcel_id, code, type, occurred_at) WHERE deleted_at IS NULL DO NOTHING RETURNING *";
      rows.push(...(await runSql<ParcelEventRow>(context, `${sql} ${conflict}`, params)));
    }
    return rows;
  }

  /** News of a parcel, or of several, oldest first. */
  @InjectManager()
  async listNews(
    parcelIds: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<ParcelEventRow[]> {
    return runSql<ParcelEventRow>(
      context,
      "SELECT * FROM parcel_event WHERE parcel_id = ANY (?::text[]) AND deleted_at IS NULL ORDER BY occurred_at, code, type",
      [`{${parcelIds.join(",")}}`],
    );
  }

  /**
   * Takes parcels that the Correios are to be asked about, for `leaseSeconds`: no other process gets them meanwhile,
   * and whoever dies with them gives them back by itself.
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimDueTracking(
    { limit, leaseSeconds }: { limit: number; leaseSeconds: number },
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow[]> {
    await runSql(context, START_TRACKING_SQL, []);
    return runSql<ParcelRow>(context, CLAIM_TRACKING_SQL, [leaseSeconds, limit]);
  }

  /**
   * Writes down what the Correios tell of a parcel and lets it come to pass: its news, its state by all the news there
   * are, its dates, and when to ask next. One caller at a time per parcel; the same answer again changes nothing.
   *
   * @throws MedusaError `parcel_not_found`
   */
  @InjectManager()
  @InjectTransactionManager()
  async applyNews(
    id: string,
    { events, expectedOn }: ParcelNews,
    { now, paceMinutes, lostAfterDays }: TrackingPace,
    @MedusaContext() context: Context = {},
  ): Promise<AppliedNews> {
    const [before] = await runSql<ParcelRow>(context, LOCK_PARCEL_SQL, [id]);
    if (!before) throw parcelNotFound(id);
    const added = await this.recordEvents(id, events, context);
    const news = await this.listNews([id], context);
    let plan = planTracking(before, news, expectedOn, now);
    const state = plan.event ? PARCEL_TRANSITIONS[plan.event].to : before.state;
    const silence = silenceEvent(state, plan.patch, lostAfterDays, now);
    if (silence) {
      added.push(...(await this.recordEvents(id, [silence], context)));
      plan = planTracking(before, await this.listNews([id], context), expectedOn, now);
    }
    const after = plan.event ? PARCEL_TRANSITIONS[plan.event].to : before.state;
    const patch: ParcelPatch = {
      ...plan.patch,
      tracking_failures: 0,
      tracking_error: null,
      next_tracking_at: nextTrackingAt(
        {
          state: after,
          lastNewsAt: plan.patch.last_event_at ?? before.created_at,
          claimUntil: plan.patch.claim_until ?? null,
        },
        paceMinutes,
        now,
      ),
    };
    const row = plan.event
      ? await this.transition(id, plan.event, patch, context)
      : await this.patch(id, patch, context);
    return { row, before: before.state, added, refused: plan.refused };
  }

  /** Parcels whose state others have not been told of; `ids`: only among these. */
  @InjectManager()
  async listUnannounced(
    { ids, limit }: { ids?: readonly string[]; limit: number },
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow[]> {
    const only = ids ? `{${ids.join(",")}}` : null;
    return runSql<ParcelRow>(context, UNANNOUNCED_SQL, [only, only, limit]);
  }

  /** Parcels on their way whose expected date has passed, not marked late yet. */
  @InjectManager()
  async listOverdue(
    today: string,
    limit: number,
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow[]> {
    return runSql<ParcelRow>(context, OVERDUE_SQL, [today, limit]);
  }

  /** Ids of parcels on their way whose last news is a problem, oldest first. */
  @InjectManager()
  async listTroubled(@MedusaContext() context: Context = {}): Promise<string[]> {
    const rows = await runSql<{ id: string }>(context, TROUBLED_SQL, []);
    return rows.map(({ id }) => id);
  }
}
