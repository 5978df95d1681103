import type { LabelResult } from "./orders";

export type BatchLine = {
  orderId: string;
  displayId: number;
  phase: "waiting" | "buying" | "done" | "failed";
  /** Labels bought. */
  labels: number;
  message?: string;
};

/** What came of one order: every parcel bought, or the first reason why not. */
export function lineOf(line: BatchLine, results: readonly LabelResult[]): BatchLine {
  const refused = results.find(({ ok }) => !ok);
  const labels = results.filter(({ ok }) => ok).length;
  return refused
    ? { ...line, phase: "failed", labels, message: refused.message ?? refused.code ?? "" }
    : { ...line, phase: "done", labels };
}
