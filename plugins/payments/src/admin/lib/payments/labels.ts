import type { Colour } from "@mestres/admin-kit/lib";
import type {
  CaseKind,
  ChargeState,
  HistoryLine,
  PaymentStatus,
  ReceiptOutcome,
  RefundRow,
  Resolution,
} from "./types";

/** A charge that can still be paid waits, one that was paid is done, one that failed is trouble. */
const STATE_COLOURS: Readonly<Record<ChargeState, Colour>> = {
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

/** Money that paid is green, money that waits is not red, the rest somebody must look at. */
const OUTCOME_COLOURS: Readonly<Record<ReceiptOutcome, Colour>> = {
  pending: "grey",
  captured: "green",
  counter: "green",
  awaiting_order: "orange",
  overpaid: "blue",
  underpaid: "red",
  duplicate: "red",
  late: "red",
  unmatched: "red",
};

/** The colour of what became of money: it paid, it waits, or someone must look. */
export function outcomeColour(outcome: ReceiptOutcome): Colour {
  return OUTCOME_COLOURS[outcome];
}

/** The colour of a charge's state. */
export function stateColour(state: ChargeState): Colour {
  return STATE_COLOURS[state];
}

export const STATUS_COLOURS: Readonly<Record<PaymentStatus, Colour>> = {
  awaiting: "orange",
  paid: "green",
  partially_paid: "orange",
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
  surplus: "blue",
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

const HISTORY_COLOURS: Readonly<Record<HistoryLine["kind"], "green" | "red" | "orange" | "grey">> = {
  order_placed: "grey",
  order_changed: "orange",
  order_canceled: "grey",
  charge_created: "grey",
  charge_revised: "grey",
  charge_expired: "grey",
  charge_canceled: "grey",
  charge_rejected: "red",
  payment_received: "grey",
  payment_captured: "green",
  payment_short: "orange",
  payment_over: "orange",
  payment_late: "orange",
  payment_duplicate: "orange",
  refund_requested: "grey",
  refund_settled: "green",
  refund_failed: "red",
  method_changed: "grey",
  order_expired: "grey",
  case_opened: "orange",
  case_settled: "green",
  chargeback_opened: "red",
  chargeback_closed: "grey",
};

/** How a line of history stands out: most do not. */
export function historyColour(
  line: Pick<HistoryLine, "kind" | "detail">,
): "green" | "red" | "orange" | "grey" {
  const end = disputeEnd(line);
  return end ? (end === "won" ? "green" : "red") : HISTORY_COLOURS[line.kind];
}
