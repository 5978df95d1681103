import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { announceReturn } from "./announce";
import { advanceReturn } from "./advance";
import { returnsOf } from "../read/returns";

/**
 * Staff agrees: the code is bought at once, or by the job when the Correios are away. Also for a code that ran out.
 * @throws MedusaError `return_not_found` | `return_transition_illegal`
 */
export async function approveReturn(
  container: MedusaContainer,
  id: string,
  by: string,
): Promise<ReturnRequestRow> {
  const now = new Date();
  const row = await returnsOf(container).move(id, "approve", {
    actor: by,
    patch: {
      decided_by: by,
      decided_at: now,
      next_attempt_at: now,
      prepost_id: null,
      authorization_code: null,
      tracking_code: null,
      expires_on: null,
    },
  });
  return advanceReturn(container, row);
}

/** Staff refuses, with a reason that the shopper reads. @throws MedusaError as {@link approveReturn} */
export async function refuseReturn(
  container: MedusaContainer,
  id: string,
  { by, reason }: { by: string; reason: string },
): Promise<ReturnRequestRow> {
  const now = new Date();
  const row = await returnsOf(container).move(id, "refuse", {
    actor: by,
    note: reason,
    patch: { decided_by: by, decided_at: now, closed_at: now, refusal_reason: reason, next_attempt_at: now },
  });
  return advanceReturn(container, await announceReturn(container, row));
}

/** Gives a return up before anything was posted. @throws MedusaError as {@link approveReturn} */
export async function cancelReturn(
  container: MedusaContainer,
  id: string,
  { by, note }: { by: string; note?: string | null },
): Promise<ReturnRequestRow> {
  const now = new Date();
  const row = await returnsOf(container).move(id, "cancel", {
    actor: by,
    note,
    patch: { closed_at: now, next_attempt_at: now },
  });
  return advanceReturn(container, await announceReturn(container, row));
}
