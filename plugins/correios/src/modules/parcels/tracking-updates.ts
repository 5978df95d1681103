import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { insertion, runSql, textArray } from "@mestres/platform/lib/sql";
import { parcelNotFound } from "../../features/parcels/domain/errors";
import type {
  NewParcelEvent,
  ParcelEventRow,
  ParcelPatch,
  ParcelRow,
} from "../../features/parcels/domain/parcel";
import type { AppliedReport, TrackingReport, TrackingPace } from "../../features/tracking/domain/updates";
import { planTracking, silenceEvent } from "../../features/tracking/domain/plan";
import { nextTrackingAt } from "../../features/tracking/domain/schedule";
import { moveParcel, patchParcel } from "./rows";
import { LOCK_PARCEL_SQL } from "./tracking-sql";
import { parcelStates } from "../../features/parcels/domain/state-table";

/** Writes news down, each once. @returns those that were new, oldest first */
export async function recordEvents(
  context: Context,
  parcelId: string,
  events: readonly NewParcelEvent[],
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

/** News of parcels, oldest first. */
export function readEvents(context: Context, parcelIds: readonly string[]): Promise<ParcelEventRow[]> {
  return runSql<ParcelEventRow>(
    context,
    "SELECT * FROM parcel_event WHERE parcel_id = ANY (?::text[]) AND deleted_at IS NULL ORDER BY occurred_at, code, type",
    [textArray(parcelIds)],
  );
}

/** See the service's `applyReport`. @throws MedusaError `parcel_not_found` */
export async function applyTrackingReport(
  context: Context,
  id: string,
  { events, expectedOn }: TrackingReport,
  { now, paceMinutes, lostAfterDays }: TrackingPace,
): Promise<AppliedReport> {
  const [before] = await runSql<ParcelRow>(context, LOCK_PARCEL_SQL, [id]);
  if (!before) {
    throw parcelNotFound(id);
  }
  const added = await recordEvents(context, id, events);
  let plan = planTracking(before, await readEvents(context, [id]), expectedOn, now);
  const state = plan.event ? parcelStates.move(plan.event).to : before.state;
  const silence = silenceEvent(state, plan.patch, lostAfterDays, now);
  if (silence) {
    added.push(...(await recordEvents(context, id, [silence])));
    plan = planTracking(before, await readEvents(context, [id]), expectedOn, now);
  }
  const after = plan.event ? parcelStates.move(plan.event).to : before.state;
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
    ? await moveParcel(context, id, plan.event, patch)
    : await patchParcel(context, id, patch);
  return { row, before: before.state, added, refused: plan.refused };
}
