import { useCallback, useRef, useState } from "react";
import { deskApi } from "./api";
import { lineOf, type BatchLine } from "./batch";
import { useRefresh } from "./use-desk";

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
        if (stopped.current) {
          break;
        }
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
