import type { Context, DAL } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import type { OutboxQuery } from "@mestres/platform/lib/outbox";
import { claimRows } from "@mestres/platform/lib/rows";
import { insertion, runSql, textArray } from "@mestres/platform/lib/sql";
import type { Quantities } from "../../features/parcels/domain/capacity";
import type { ParcelEventName, ParcelState } from "../../features/parcels/domain/state";
import { publishedParcels } from "./published";
import type {
  NewParcel,
  NewParcelEvent,
  ParcelEventRow,
  ParcelPatch,
  ParcelRow,
} from "../../features/parcels/domain/parcel";
import type { AppliedReport, TrackingReport, TrackingPace } from "../../features/tracking/domain/updates";
import { DUE_LABELS, HOLD_LABEL_SQL, NEXT_LABEL_SQL, START_REGISTRATION_SQL } from "./label-sql";
import Parcel from "./models/parcel";
import ParcelEvent from "./models/parcel-event";
import ParcelLabel from "./models/parcel-label";
import { applyTrackingReport, readEvents, recordEvents } from "./tracking-updates";
import { packParcels } from "./pack";
import { moveParcel, patchParcel, readParcel, reviseParcel } from "./rows";
import { DUE_TRACKING, OVERDUE_SQL, START_TRACKING_SQL, TROUBLED_SQL, UNANNOUNCED_SQL } from "./tracking-sql";
import { parcelStates } from "../../features/parcels/domain/state-table";

/** Parcels, their news and their labels. Statements are SQL where a race is decided by the database. */
export default class ParcelsModuleService extends MedusaService({ Parcel, ParcelEvent, ParcelLabel }) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
    publishedParcels.set(this);
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
    return packParcels(context, parcels, shippable, options.replace === true);
  }

  /** One parcel. @throws MedusaError `parcel_not_found` */
  @InjectManager()
  async read(id: string, @MedusaContext() context: Context = {}): Promise<ParcelRow> {
    return readParcel(context, id);
  }

  /**
   * Lets an event happen to a parcel, and writes what it brings, in one guarded statement: of many callers at once
   * only those win whose event is legal in the state they find.
   *
   * @throws MedusaError `parcel_transition_illegal`, naming state and event; `parcel_not_found`
   */
  @InjectManager()
  @InjectTransactionManager()
  async transition(
    id: string,
    event: ParcelEventName,
    patch: ParcelPatch = {},
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow> {
    return moveParcel(context, id, event, patch);
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
    return reviseParcel(context, id, patch);
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
    const { from, to } = parcelStates.move("register");
    return runSql(context, START_REGISTRATION_SQL, [textArray(ids), textArray(from), to, leaseSeconds]);
  }

  /** Writes what is not the state. @throws MedusaError `parcel_not_found` */
  @InjectManager()
  @InjectTransactionManager()
  async patch(id: string, patch: ParcelPatch, @MedusaContext() context: Context = {}): Promise<ParcelRow> {
    return patchParcel(context, id, patch);
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
    return claimRows<ParcelRow>(context, DUE_LABELS, { limit, lease: leaseSeconds });
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
    const [row] = await runSql<ParcelRow>(context, HOLD_LABEL_SQL, [leaseSeconds, id, state, until]);
    return row ?? null;
  }

  /** When the next label that is being bought is due; null when none is. */
  @InjectManager()
  async nextLabelDue(@MedusaContext() context: Context = {}): Promise<Date | null> {
    const [row] = await runSql<Pick<ParcelRow, "next_label_check_at">>(context, NEXT_LABEL_SQL);
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
    return recordEvents(context, parcelId, events);
  }

  /** News of a parcel, or of several, oldest first. */
  @InjectManager()
  async listNews(
    parcelIds: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<ParcelEventRow[]> {
    return readEvents(context, parcelIds);
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
    await runSql(context, START_TRACKING_SQL);
    return claimRows<ParcelRow>(context, DUE_TRACKING, { limit, lease: leaseSeconds });
  }

  /**
   * Writes down what the Correios tell of a parcel and lets it come to pass: its news, its state by all the news there
   * are, its dates, and when to ask next. One caller at a time per parcel; the same answer again changes nothing.
   *
   * @throws MedusaError `parcel_not_found`
   */
  @InjectManager()
  @InjectTransactionManager()
  async applyReport(
    id: string,
    news: TrackingReport,
    pace: TrackingPace,
    @MedusaContext() context: Context = {},
  ): Promise<AppliedReport> {
    return applyTrackingReport(context, id, news, pace);
  }

  /** Parcels whose state others have not been told of; see the outbox. */
  @InjectManager()
  async listUnannounced(
    { ids, before, limit }: OutboxQuery,
    @MedusaContext() context: Context = {},
  ): Promise<ParcelRow[]> {
    const only = ids ? textArray(ids) : null;
    return runSql<ParcelRow>(context, UNANNOUNCED_SQL, [only, only, before ?? null, before ?? null, limit]);
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
    const rows = await runSql<{ id: string }>(context, TROUBLED_SQL);
    return rows.map(({ id }) => id);
  }
}
