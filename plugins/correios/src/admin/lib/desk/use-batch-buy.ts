import { useCallback, useRef, useState } from "react";
import { deskApi } from "./api";
import type { LabelResult } from "./types";
import { useRefresh } from "./use-desk";

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

/**
 * Buys labels order by order, so that each one's progress and refusal can be seen. A label is bought once however
 * often it is asked for, hence a second run only does what the first did not.
 */
export function useBatchBuy() {
  const refresh = useRefresh();
  const stopped = useRef(false);
  const [lines, setLines] = useState<BatchLine[]>([]);
  const [running, setRunning] = useState(false);

  const run = useCallback(
    async (orders: readonly { order_id: string; display_id: number }[]) => {
      stopped.current = false;
      const put = (changed: BatchLine) =>
        setLines((all) => all.map((one) => (one.orderId === changed.orderId ? changed : one)));
      const waiting = orders.map(({ order_id, display_id }): BatchLine => ({
        orderId: order_id,
        displayId: display_id,
        phase: "waiting",
        labels: 0,
      }));
      setLines(waiting);
      setRunning(true);
      for (const line of waiting) {
        if (stopped.current) break;
        put({ ...line, phase: "buying" });
        try {
          const { results } = await deskApi.buy({ order_ids: [line.orderId] });
          put(lineOf(line, results));
        } catch (error) {
          put({ ...line, phase: "failed", message: error instanceof Error ? error.message : String(error) });
        }
      }
      setRunning(false);
      await refresh();
    },
    [refresh],
  );

  return { lines, running, run, stop: () => (stopped.current = true), clear: () => setLines([]) };
}
