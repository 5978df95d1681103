import { localDate } from "@mestres/platform/lib/clock";
import { errorCode, isForPeople } from "@mestres/platform/lib/error-text";
import { PREPOST_GONE, type Prepost } from "../../../../drivers/correios/prepost-answers";
import { prepostName } from "../../../../drivers/correios/prepost-request";
import type { ParcelPatch, ParcelRow } from "../../domain/parcel";
import type { LabelTools } from "./tools";
import { isRefusal, reasonOf } from "../../domain/refusal";
import {
  afterOutage,
  expiryOf,
  isOverdue,
  leaseEnd,
  MOST_LABEL_ATTEMPTS,
  nextLook,
} from "../../domain/label-timing";
import { parcelStates } from "../../domain/state-table";

/** What a parcel forgets when its pré-postagem counts no more. */
const expired = ({ registration }: ParcelRow): ParcelPatch => ({
  prepost_id: null,
  tracking_code: null,
  registration: registration + 1,
  label_receipt_id: null,
  label_attempts: 0,
  label_requested_at: null,
  label_expires_at: null,
  next_label_check_at: null,
  printed_at: null,
});

/**
 * Takes a parcel as near to a printable label as the Correios let it, for whoever has claimed it. Safe to call at any
 * time: what was done by a process that died, or by an answer that was not heard, is found and not done again.
 *
 * @param fresh nothing can have been registered under this parcel's name yet
 * @returns the parcel as it now stands; `next_label_check_at` says when to go on
 */
export async function advanceLabel(tools: LabelTools, parcel: ParcelRow, fresh = false): Promise<ParcelRow> {
  try {
    if (hasExpired(parcel, tools.now())) {
      return await expire(tools, parcel);
    }
    switch (parcel.state) {
      case "registering":
        return await advanceLabel(tools, await register(tools, parcel, fresh));
      case "registered":
        return await advanceLabel(tools, await requestLabel(tools, parcel));
      case "label_pending":
        return await fetchLabel(tools, parcel);
      case "voided":
        return await sweepVoided(tools, parcel);
      default:
        return await tools.parcels.patch(parcel.id, { next_label_check_at: restsUntil(parcel) });
    }
  } catch (error) {
    return giveUpOrWait(tools, parcel, error);
  }
}

/** A bought label is looked at again when it expires. */
const restsUntil = (parcel: ParcelRow): Date | null =>
  parcelStates.allows(parcel.state, "expire") ? parcel.label_expires_at : null;

const hasExpired = (parcel: ParcelRow, now: Date): boolean =>
  parcel.label_expires_at !== null &&
  parcel.label_expires_at <= now &&
  parcelStates.allows(parcel.state, "expire");

/** A parcel that was given up while it was being registered may stand at the Correios, unseen. */
async function sweepVoided(tools: LabelTools, parcel: ParcelRow): Promise<ParcelRow> {
  const left = await tools.prepost.find(prepostName(parcel), localDate(parcel.created_at));
  if (left) {
    await tools.prepost.cancel(left.id);
  }
  return tools.parcels.patch(parcel.id, { next_label_check_at: null });
}

async function expire(tools: LabelTools, parcel: ParcelRow): Promise<ParcelRow> {
  const fate = parcel.prepost_id ? await tools.prepost.cancel(parcel.prepost_id) : "gone";
  // Posted on its last day: tracking will tell of it.
  if (fate === "posted") {
    return tools.parcels.patch(parcel.id, { label_expires_at: null, next_label_check_at: null });
  }
  const row = await tools.parcels.transition(parcel.id, "expire", {
    ...expired(parcel),
    label_error: "A etiqueta venceu sem ser postada e foi cancelada. Compre outra.",
  });
  await tools.announce(row);
  return row;
}

async function register(tools: LabelTools, parcel: ParcelRow, fresh: boolean): Promise<ParcelRow> {
  const known = await findRegistered(tools, parcel, fresh);
  if (parcel.tracking_code && known?.code !== parcel.tracking_code) {
    // Bought before, and cancelled at the Correios since: this is another purchase.
    await tools.parcels.transition(parcel.id, "expire", expired(parcel));
    const lease = { next_label_check_at: leaseEnd(tools.now()) };
    return register(tools, await tools.parcels.transition(parcel.id, "register", lease), true);
  }
  const made = known ?? (await tools.prepost.create(await tools.describe(parcel)));
  if (made.code === null) {
    // The Correios have not drawn a code yet: look for it later, under their own id.
    const patch = { prepost_id: made.id, next_label_check_at: nextLook(null, tools.now()) };
    throw new Waiting(await tools.parcels.patch(parcel.id, patch));
  }
  return keepRegistered(tools, parcel, { ...made, code: made.code });
}

async function findRegistered(tools: LabelTools, parcel: ParcelRow, fresh: boolean): Promise<Prepost | null> {
  if (fresh) {
    return null;
  }
  const { prepost_id: id } = parcel;
  const known = id ? await tools.prepost.get(id) : null;
  if (known && !PREPOST_GONE.includes(known.status)) {
    return known;
  }
  return tools.prepost.find(prepostName(parcel), localDate(parcel.created_at));
}

/** Writes a registration down; one that another process was quicker with is taken back at the Correios. */
async function keepRegistered(
  tools: LabelTools,
  parcel: ParcelRow,
  made: Prepost & { code: string },
): Promise<ParcelRow> {
  const now = tools.now();
  try {
    const row = await tools.parcels.transition(parcel.id, "registered", {
      prepost_id: made.id,
      tracking_code: made.code,
      label_expires_at: expiryOf(made.postBy, now),
      label_error: null,
      next_label_check_at: leaseEnd(now),
    });
    await tools.announce(row);
    return row;
  } catch (error) {
    if (errorCode(error) !== "parcel_transition_illegal") {
      throw error;
    }
    const current = await tools.parcels.read(parcel.id);
    if (current.prepost_id !== made.id) {
      await tools.prepost.cancel(made.id);
    }
    throw new Waiting(current);
  }
}

async function requestLabel(tools: LabelTools, parcel: ParcelRow): Promise<ParcelRow> {
  const receipt = await tools.prepost.requestLabel(parcel.prepost_id ?? "");
  const now = tools.now();
  return tools.parcels.transition(parcel.id, "label_requested", {
    label_receipt_id: receipt,
    label_requested_at: now,
    label_attempts: parcel.label_attempts + 1,
    next_label_check_at: leaseEnd(now),
  });
}

async function fetchLabel(tools: LabelTools, parcel: ParcelRow): Promise<ParcelRow> {
  const { id, label_receipt_id: receipt, label_requested_at: requestedAt, tracking_code: code } = parcel;
  const label = await tools.prepost.downloadLabel(receipt ?? "");
  const now = tools.now();
  if (label.status === "ready") {
    await tools.parcels.keepLabel({ parcel_id: id, tracking_code: code ?? "", format: "ET", pdf: label.pdf });
    const row = await tools.parcels.transition(id, "label_ready", {
      label_error: null,
      next_label_check_at: parcel.label_expires_at,
    });
    await tools.announce(row);
    return row;
  }
  if (label.status === "pending" && !isOverdue(requestedAt, now)) {
    return tools.parcels.patch(id, { next_label_check_at: nextLook(requestedAt, now) });
  }
  const reason = label.status === "failed" ? label.reason : "os Correios não geraram a etiqueta em um dia";
  if (parcel.label_attempts >= MOST_LABEL_ATTEMPTS) {
    return fail(tools, parcel, `Correios: ${reason}`);
  }
  const again = await requestLabel(tools, parcel);
  return tools.parcels.patch(id, {
    label_error: `Correios: ${reason}`,
    next_label_check_at: nextLook(null, now),
    label_requested_at: again.label_requested_at,
  });
}

async function fail(tools: LabelTools, parcel: ParcelRow, reason: string): Promise<ParcelRow> {
  const row = await tools.parcels.transition(parcel.id, "fail", {
    label_error: reason,
    label_attempts: 0,
    next_label_check_at: parcel.label_expires_at,
  });
  await tools.announce(row);
  return row;
}

/** Nothing more can be done now; `row` is how the parcel stands. */
class Waiting extends Error {
  constructor(readonly row: ParcelRow) {
    super("waiting");
  }
}

async function giveUpOrWait(tools: LabelTools, parcel: ParcelRow, error: unknown): Promise<ParcelRow> {
  if (error instanceof Waiting) {
    return error.row;
  }
  // Somebody else moved the parcel meanwhile (voided it, or tracking told of it): theirs counts.
  if (errorCode(error) === "parcel_transition_illegal") {
    return await tools.parcels.read(parcel.id);
  }
  // A fault of ours or of the database: whoever claimed the parcel hears of it, and its lease brings it back.
  if (!isForPeople(error)) {
    throw error;
  }
  if (isRefusal(error) && parcelStates.allows(parcel.state, "fail")) {
    return fail(tools, parcel, reasonOf(error));
  }
  return tools.parcels.patch(parcel.id, {
    label_error: reasonOf(error),
    next_label_check_at: afterOutage(tools.now()),
  });
}
