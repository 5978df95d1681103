import type { MedusaContainer } from "@medusajs/framework/types";
import { addDays, localDate } from "@mestres/platform/lib/clock";
import { errorText } from "@mestres/platform/lib/error-text";
import { createReverseClient } from "../../../drivers/correios/reverse";
import type { ReverseAuthorization } from "../../../drivers/correios/reverse-answers";
import { correiosCaller } from "../../../drivers/correios/account";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { announceReturn } from "./announce";
import { returnError } from "../domain/errors";
import { reverseRequest } from "./parties";
import { nextTry } from "./pay";
import { dropReturnParcel, followReturnParcel } from "./return-parcel";
import { readReturnSettings } from "../settings";
import { findReturn, returnsOf } from "../read/returns";

const CLAIM_SECONDS = 120;
const CHECK_EVERY_MS = 60 * 60_000;
/** What is posted on a code's last day is told of some days later. */
const GRACE_DAYS = 5;

const reverse = async () => createReverseClient(await correiosCaller());

/**
 * Buys the posting code, once however often and from wherever it is called: one claim at a time, and after an attempt
 * whose answer was not heard, the Correios are asked for it before another is bought. While they are away the return
 * waits, and the job tries again.
 */
export async function authorizeReturn(container: MedusaContainer, id: string): Promise<ReturnRequestRow> {
  const returns = returnsOf(container);
  const row = await returns.claim(id, ["approved"], CLAIM_SECONDS);
  if (!row) {
    return findReturn(container, id);
  }
  // Nothing to post: staff looks for the parcel and decides by receiving it.
  if (row.kind === "undelivered") {
    return returns.release(id, { next_attempt_at: null, attempts: 0 });
  }
  try {
    const { code_days: days } = await readReturnSettings();
    const client = await reverse();
    const tried = row.attempts > 1;
    const authorization =
      (tried ? await client.find(id) : null) ??
      (await client.authorize(await reverseRequest(container, row, addDays(localDate(), days))));
    return await authorized(container, row, authorization, addDays(localDate(), days));
  } catch (error) {
    return returns.noteProblem(id, errorText(error), { next_attempt_at: nextTry(row.attempts) });
  }
}

async function authorized(
  container: MedusaContainer,
  row: ReturnRequestRow,
  authorization: ReverseAuthorization,
  validUntil: string,
): Promise<ReturnRequestRow> {
  const moved = await returnsOf(container).move(row.id, "authorize", {
    actor: "correios",
    patch: {
      prepost_id: authorization.prepostId,
      authorization_code: authorization.code,
      tracking_code: authorization.trackingCode,
      expires_on: authorization.validUntil ?? validUntil,
      next_attempt_at: new Date(Date.now() + CHECK_EVERY_MS),
    },
  });
  await followReturnParcel(container, moved);
  return announceReturn(container, moved);
}

/** Asks the Correios whether the shopper posted, and closes a code that ran out. */
export async function checkAuthorization(
  container: MedusaContainer,
  row: ReturnRequestRow,
): Promise<ReturnRequestRow> {
  const returns = returnsOf(container);
  const later = { next_attempt_at: new Date(Date.now() + CHECK_EVERY_MS) };
  try {
    const known = row.prepost_id ? await (await reverse()).status(row.prepost_id) : null;
    if (known?.status === "posted") {
      return await notePosted(container, row);
    }
    const ranOut = row.expires_on !== null && localDate() > row.expires_on;
    const waitedEnough = row.expires_on !== null && localDate() > addDays(row.expires_on, GRACE_DAYS);
    if (!ranOut || (known?.status === "open" && !waitedEnough)) {
      return await returns.patch(row.id, later);
    }
    const expired = await returns.move(row.id, "expire", { actor: "job", patch: { next_attempt_at: null } });
    return await announceReturn(container, expired);
  } catch (error) {
    // Nothing is lost while they are away: posting is told of by tracking too.
    return returns.noteProblem(row.id, errorText(error), later);
  }
}

/** The Correios have the parcel. Already known, or received by hand meanwhile: nothing happens. */
export async function notePosted(
  container: MedusaContainer,
  row: ReturnRequestRow,
): Promise<ReturnRequestRow> {
  if (row.state !== "authorized" && row.state !== "expired") {
    return row;
  }
  const now = new Date();
  const posted = await returnsOf(container).move(row.id, "post", {
    actor: "correios",
    patch: { posted_at: now, next_attempt_at: now },
  });
  return announceReturn(container, posted);
}

/**
 * Gives a code back that nobody needs any more. Where the parcel was posted with it, tracking follows it to its end:
 * as it should be when the shop has it in hand, and a thing for staff to know when the return was given up.
 */
export async function withdrawAuthorization(
  container: MedusaContainer,
  row: ReturnRequestRow,
): Promise<ReturnRequestRow> {
  const returns = returnsOf(container);
  try {
    // What comes next (a refund) has a time of its own.
    const over = row.state === "refused" || row.state === "canceled";
    const fate = row.prepost_id ? await (await reverse()).cancel(row.prepost_id) : "withdrawn";
    if (fate === "withdrawn") {
      await dropReturnParcel(container, row);
    } else if (over) {
      throw returnError(
        "NOT_ALLOWED",
        "return_already_posted",
        "O cliente já postou o pacote desta devolução: ele está a caminho da loja.",
      );
    }
    return await returns.patch(row.id, over && row.core_canceled_at ? { next_attempt_at: null } : {});
  } catch (error) {
    return returns.noteProblem(row.id, errorText(error), { next_attempt_at: nextTry(row.attempts + 2) });
  }
}
