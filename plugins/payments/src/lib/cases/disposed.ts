import { paymentRecords } from "../records/store";
import { refundStore } from "../refunds/store";

/**
 * Money that staff has disposed of otherwise (given back, credited, settled
 * outside), by reference, in centavos: it pays no order any more. A refund that
 * was asked for counts although its case is not closed yet: the process may have
 * died in between.
 */
export async function disposedOf(references: readonly string[]): Promise<Map<string, number>> {
  const amounts = new Map<string, number>();
  const cases = await paymentRecords.get().casesOf(references);
  const open = cases.filter(({ state }) => state === "open").map(({ id }) => id);
  const refunds = open.length
    ? await refundStore.get().listPaymentRefunds({
        request_id: open,
        state: ["requested", "processing", "settled"],
      })
    : [];
  const refunded = new Set(refunds.map(({ request_id: id }) => id));
  for (const { id, state, resolution, reference, amount } of cases) {
    if (refunded.has(id) || (state === "settled" && resolution !== "accept")) {
      amounts.set(reference, (amounts.get(reference) ?? 0) + amount);
    }
  }
  return amounts;
}
