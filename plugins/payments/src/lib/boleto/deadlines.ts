import { addBankBusinessDays, nextBankBusinessDay } from "@mestres/brasil/lib/business-days";
import { addDays, localDate } from "@mestres/platform/lib/clock";

/** The dates of one boleto. Local dates of São Paulo. */
export type BoletoDeadlines = {
  /** Printed on it: always a bank business day. */
  dueOn: string;
  /** Last day on which banks take it. */
  payableUntil: string;
  /** Calendar days between the two, as providers count them. */
  writeOffDays: number;
  /** When an unpaid order gives up: a payment of the last day is reported on the next business day. */
  expiresAt: Date;
};

/**
 * When a boleto of now is due and over.
 *
 * @param dueDays calendar days until it is due
 * @param graceDays bank business days after that
 */
export function boletoDeadlines(dueDays: number, graceDays: number, now: Date): BoletoDeadlines {
  const dueOn = nextBankBusinessDay(addDays(localDate(now), dueDays));
  const payableUntil = addBankBusinessDays(dueOn, graceDays);
  const reportedUntil = addBankBusinessDays(payableUntil, 1);
  return {
    dueOn,
    payableUntil,
    writeOffDays: (Date.parse(payableUntil) - Date.parse(dueOn)) / 86_400_000,
    // Brazil has had no summer time since 2019: São Paulo is three hours behind UTC.
    expiresAt: new Date(`${reportedUntil}T23:59:59-03:00`),
  };
}
