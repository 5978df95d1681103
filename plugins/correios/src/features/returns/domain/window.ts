import { nextBankBusinessDay } from "@mestres/brasil/lib/business-days";
import { addDays, localDate } from "@mestres/platform/lib/clock";
import { returnError } from "./errors";
import type { ReturnKind } from "./return-kind";

/** Calendar days to change one's mind, counted from the day after delivery (CDC art. 49; Código Civil art. 132). */
export const WITHDRAWAL_DAYS = 7;

/**
 * Calendar days to complain of a fault. CDC art. 26 gives 30 for what is consumed (coffee) and 90 for durable goods
 * (a grinder); the longer one is taken for everything, and staff looks at each.
 */
export const FAULT_DAYS = 90;

/**
 * The last local day on which a return of this kind may be asked for; null when there is none. A last day without
 * business moves to the next one (Código Civil art. 132, § 1º).
 * @param deliveredOn local date
 */
export function lastDayToAsk(kind: ReturnKind, deliveredOn: string): string | null {
  if (kind === "undelivered") {
    return null;
  }
  const last = addDays(deliveredOn, kind === "withdrawal" ? WITHDRAWAL_DAYS : FAULT_DAYS);
  return nextBankBusinessDay(last);
}

/**
 * Refuses a kind that does not fit what happened to the items.
 *
 * @param deliveredAt when the last of the items arrived; null while one is on its way
 * @throws MedusaError `return_not_delivered` | `return_already_delivered` | `return_window_over`
 */
export function assertInTime(kind: ReturnKind, deliveredAt: Date | null, now: Date = new Date()): void {
  if (kind === "undelivered") {
    if (!deliveredAt) {
      return;
    }
    throw returnError(
      "NOT_ALLOWED",
      "return_already_delivered",
      `Consta que estes itens foram entregues em ${dayText(localDate(deliveredAt))}. Escolha outro motivo.`,
    );
  }
  if (!deliveredAt) {
    throw returnError(
      "NOT_ALLOWED",
      "return_not_delivered",
      "Estes itens ainda não foram entregues. Para desistir antes de receber, fale com a gente.",
    );
  }
  const last = lastDayToAsk(kind, localDate(deliveredAt));
  if (last && localDate(now) > last) {
    throw returnError(
      "NOT_ALLOWED",
      "return_window_over",
      `O prazo para pedir esta devolução acabou em ${dayText(last)}.`,
    );
  }
}

/** "22/11/2026" of a local date 2026-11-22. */
export function dayText(date: string): string {
  return date.split("-").reverse().join("/");
}
