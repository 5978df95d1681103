import type { Colour } from "@mestres/admin-kit/lib";
import type { CaseKind, HistoryLine, PaymentStatus, RefundRow, Resolution } from "./types";

/** A charge that can still be paid waits, one that was paid is done, one that failed is trouble. */
const STATE_COLOURS: Readonly<Record<string, Colour>> = {
  requested: "grey",
  active: "orange",
  failed: "red",
  rejected: "red",
  expired: "grey",
  underpaid: "red",
  paid: "green",
  removing: "grey",
  removed: "grey",
};

const OUTCOME_COLOURS: Readonly<Record<string, Colour>> = {
  pending: "grey",
  captured: "green",
  counter: "green",
  awaiting_order: "orange",
  overpaid: "blue",
};

/** The colour of what became of money: it paid, it waits, or someone must look. */
export function outcomeColour(outcome: string): Colour {
  return OUTCOME_COLOURS[outcome] ?? "red";
}

/** The colour of a charge's state. */
export function stateColour(state: string): Colour {
  return STATE_COLOURS[state] ?? "grey";
}

export const STATUS_COLOURS: Readonly<Record<PaymentStatus, Colour>> = {
  awaiting: "orange",
  paid: "green",
  expired: "grey",
  rejected: "red",
  canceled: "grey",
  refunded: "purple",
  partially_refunded: "purple",
};

/**
 * Where the words of a decision are, under `mestresPayments.resolution`: to
 * accept a chargeback is to accept a loss, not a payment.
 */
export function wordsOf({ kind }: { kind: CaseKind }, resolution: Resolution): string {
  return kind === "chargeback" && resolution === "accept" ? "acceptLoss" : resolution;
}

/** Money that may have to go back, or is being taken back, is red. */
export const CASE_COLOURS: Readonly<Record<CaseKind, Colour>> = {
  late: "orange",
  short: "orange",
  over: "blue",
  duplicate: "orange",
  unmatched: "orange",
  refund_failed: "red",
  chargeback: "red",
};

const REFUND_COLOURS: Readonly<Record<RefundRow["state"], Colour>> = {
  requested: "grey",
  processing: "orange",
  settled: "green",
  failed: "red",
};

export function refundColour(state: RefundRow["state"]): Colour {
  return REFUND_COLOURS[state];
}

const GOOD: readonly HistoryLine["kind"][] = ["payment_captured", "refund_settled", "case_settled"];
const BAD: readonly HistoryLine["kind"][] = ["charge_rejected", "refund_failed", "chargeback_opened"];
const ODD: readonly HistoryLine["kind"][] = [
  "payment_short",
  "payment_over",
  "payment_late",
  "payment_duplicate",
  "case_opened",
];

/** How a dispute ended, where a line tells of it. */
function disputeEnd({ kind, detail }: Pick<HistoryLine, "kind" | "detail">): "won" | "lost" | undefined {
  const outcome = kind === "chargeback_closed" ? detail?.outcome : undefined;
  return outcome === "won" || outcome === "lost" ? outcome : undefined;
}

/** The words of a line of history, under `mestresPayments.history`. */
export function historyWords(line: Pick<HistoryLine, "kind" | "detail">): string {
  const end = disputeEnd(line);
  return end ? `chargeback_${end}` : line.kind;
}

/** How a line of history stands out: most do not. */
export function historyColour(
  line: Pick<HistoryLine, "kind" | "detail">,
): "green" | "red" | "orange" | "grey" {
  const { kind } = line;
  const end = disputeEnd(line);
  if (end) {
    return end === "won" ? "green" : "red";
  }
  if (GOOD.includes(kind)) {
    return "green";
  }
  if (BAD.includes(kind)) {
    return "red";
  }
  return ODD.includes(kind) ? "orange" : "grey";
}
