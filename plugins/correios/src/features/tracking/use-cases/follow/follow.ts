import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { trackObjects, type TrackedObject } from "../../../../drivers/correios/tracking";
import type { CorreiosCaller } from "../../../../drivers/correios/caller";
import type { ParcelsService } from "../../../../modules/parcels/published";
import type { ParcelRow } from "../../../parcels/domain/parcel";
import type { TrackingPace } from "../../domain/updates";
import { afterOutage, afterRefusal, nextTrackingAt } from "../../domain/schedule";
import { toParcelEvent } from "./to-parcel-event";

export type FollowOutcome = {
  /** Parcels whose state changed. */
  moved: string[];
  /** Why the Correios did not answer; null when they did. */
  outage: string | null;
};

export type FollowTools = {
  parcels: ParcelsService;
  caller: () => Promise<CorreiosCaller>;
  pace: TrackingPace;
  warn: (line: string) => void;
  /** A job's question, see `CallOptions`. */
  background?: boolean;
};

/**
 * Asks the Correios about parcels, one call for all of them, and writes down what they tell. What they refuse or do
 * not know stays as it is and is asked again later; when they do not answer, all of them are.
 */
export async function followParcels(rows: ParcelRow[], tools: FollowTools): Promise<FollowOutcome> {
  const codes = rows.map(({ tracking_code: code }) => code).filter((code) => code !== null);
  let answers: Map<string, TrackedObject>;
  try {
    answers = await trackObjects(await tools.caller(), codes, { background: tools.background });
  } catch (error) {
    if (!isAwaited(error)) {
      throw error;
    }
    await postpone(rows, tools, error.message);
    return { moved: [], outage: error.message };
  }
  const moved: string[] = [];
  for (const row of rows) {
    const answer = answers.get(row.tracking_code ?? "");
    if (await applyAnswer(row, answer, tools)) {
      moved.push(row.id);
    }
  }
  return { moved, outage: null };
}

/** Failures that pass by themselves or with the settings: the Correios are away, or not configured. */
function isAwaited(error: unknown): error is Error {
  return (
    error instanceof OutsideServiceError || (error as { code?: string }).code === "correios_not_configured"
  );
}

/** @returns whether the parcel's state changed */
async function applyAnswer(
  row: ParcelRow,
  answer: TrackedObject | undefined,
  { parcels, pace, warn }: FollowTools,
): Promise<boolean> {
  if (!answer) {
    await postpone([row], { parcels, pace }, "Os Correios não responderam sobre este objeto.");
    return false;
  }
  if (!answer.found) {
    await parcels.patch(row.id, {
      tracking_error: answer.refused ? answer.reason.slice(0, 300) : null,
      tracking_failures: answer.refused ? row.tracking_failures + 1 : 0,
      next_tracking_at: answer.refused ? afterRefusal(pace.now) : notThereYet(row, pace),
    });
    if (answer.refused && row.tracking_failures === 0) {
      warn(`Rastreio de ${row.tracking_code}: ${answer.reason}`);
    }
    return false;
  }
  const events = answer.events.map((news) => toParcelEvent(news, warn));
  const { row: after, before, refused } = await parcels.applyReport(row.id, { ...answer, events }, pace);
  if (refused) {
    warn(`Rastreio de ${row.tracking_code}: "${refused}" não cabe no estado "${before}".`);
  }
  return after.state !== before;
}

function notThereYet({ state, last_event_at, created_at, claim_until }: ParcelRow, pace: TrackingPace) {
  const schedule = { state, lastNewsAt: last_event_at ?? created_at, claimUntil: claim_until };
  return nextTrackingAt(schedule, pace.paceMinutes, pace.now);
}

async function postpone(
  rows: readonly ParcelRow[],
  { parcels, pace }: Pick<FollowTools, "parcels" | "pace">,
  reason: string,
): Promise<void> {
  for (const { id, tracking_failures: failures } of rows) {
    await parcels.patch(id, {
      tracking_failures: failures + 1,
      tracking_error: reason.slice(0, 300),
      next_tracking_at: afterOutage(failures + 1, pace.now),
    });
  }
}
