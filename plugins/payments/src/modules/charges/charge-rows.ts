import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { runSql } from "@mestres/platform/lib/sql";
import { chargeError } from "../../lib/charges/errors";
import type { ProviderChargeState } from "../../lib/charges/state-names";
import { chargeAssignments, INSERT_CHARGE_SQL } from "./statements";
import type { NewPaymentCharge, PaymentChargePatch, PaymentChargeRow } from "./types";

/** Writes a new charge; the same session again answers the row that exists. */
export async function openCharge(context: Context, charge: NewPaymentCharge): Promise<PaymentChargeRow> {
  await runSql(context, INSERT_CHARGE_SQL, [
    generateEntityId(undefined, "pchg"),
    charge.provider,
    charge.method,
    charge.sessionId,
    charge.amount,
    charge.dueOn ?? null,
    charge.expiresAt ?? null,
    JSON.stringify(charge.data ?? {}),
    charge.nextCheckAt ?? new Date(Date.now() + 60_000),
  ]);
  const [row] = await runSql<PaymentChargeRow>(
    context,
    "SELECT * FROM payment_charge WHERE session_id = ? FOR UPDATE",
    [charge.sessionId],
  );
  return found(row, charge.sessionId);
}

/** Holds a charge until the transaction ends. @throws MedusaError `charge_not_found` */
export async function lockCharge(context: Context, id: string): Promise<PaymentChargeRow> {
  const [row] = await runSql<PaymentChargeRow>(
    context,
    "SELECT * FROM payment_charge WHERE id = ? FOR UPDATE",
    [id],
  );
  return found(row, id);
}

/** Writes what is given of a charge; a patch without anything leaves it as it is. */
export async function writeCharge(
  context: Context,
  charge: PaymentChargeRow,
  patch: PaymentChargePatch & { state?: ProviderChargeState },
): Promise<PaymentChargeRow> {
  const { assignments, values } = chargeAssignments(patch);
  if (!assignments.length) {
    return charge;
  }
  const [row] = await runSql<PaymentChargeRow>(
    context,
    `UPDATE payment_charge SET ${assignments.join(", ")}, updated_at = clock_timestamp() WHERE id = ? RETURNING *`,
    [...values, charge.id],
  );
  return row ?? charge;
}

function found(row: PaymentChargeRow | undefined, name: string): PaymentChargeRow {
  if (!row) {
    throw chargeError("NOT_FOUND", "charge_not_found", `Não há cobrança ${name}.`);
  }
  return row;
}
