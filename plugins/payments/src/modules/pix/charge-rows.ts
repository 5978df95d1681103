import type { Context } from "@medusajs/framework/types";
import { moveRow } from "@mestres/platform/lib/rows";
import { runSql } from "@mestres/platform/lib/sql";
import { pixChargeStates, type ChargeEvent } from "../../lib/charge-state";
import { CHARGE_STATES, type ChargeState } from "../../lib/charges/state-names";
import { pixError } from "../../lib/errors";
import type { ChargePatch, PixChargeRow } from "./service";

/** @throws MedusaError `pix_not_found` */
export async function chargeOf(context: Context, txid: string): Promise<PixChargeRow> {
  const [row] = await runSql<PixChargeRow>(context, "SELECT * FROM pix_charge WHERE txid = ?", [txid]);
  if (!row) {
    throw pixError("NOT_FOUND", "pix_not_found", `Não há cobrança PIX com o txid ${txid}.`);
  }
  return row;
}

/** Changes what is not the state. @throws MedusaError `pix_not_found` */
export async function patchCharge(context: Context, txid: string, patch: ChargePatch): Promise<PixChargeRow> {
  return (await write(context, txid, patch, CHARGE_STATES)) ?? chargeOf(context, txid);
}

/**
 * Moves a charge by the state table where it takes the event. One statement: the database decides
 * which of two that move it at once comes first.
 *
 * @throws MedusaError `pix_not_found`
 */
export async function offerMove(
  context: Context,
  txid: string,
  event: ChargeEvent,
  patch: ChargePatch,
): Promise<{ charge: PixChargeRow; moved: boolean }> {
  const { from, to } = pixChargeStates.move(event);
  const moved = await write(context, txid, { ...patch, state: to }, from);
  return { charge: moved ?? (await chargeOf(context, txid)), moved: Boolean(moved) };
}

/** @throws MedusaError `pix_charge_transition_illegal` | `pix_not_found` */
export async function moveCharge(
  context: Context,
  txid: string,
  event: ChargeEvent,
  patch: ChargePatch,
): Promise<PixChargeRow> {
  const { charge, moved } = await offerMove(context, txid, event, patch);
  if (moved) {
    return charge;
  }
  // Throws, naming both, unless the charge came to a state that takes the event only now.
  pixChargeStates.next(charge.state, event);
  return moveCharge(context, txid, event, patch);
}

/** @returns undefined when the charge is in none of the states */
async function write(
  context: Context,
  txid: string,
  patch: ChargePatch & { state?: ChargeState },
  states: readonly ChargeState[],
): Promise<PixChargeRow | undefined> {
  return moveRow<PixChargeRow>(context, "pix_charge", { txid }, states, patch);
}
