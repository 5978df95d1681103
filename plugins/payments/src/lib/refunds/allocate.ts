import type { RefundSource } from "./types";

/**
 * Splits a refund over the money that came in, in the order given: each part
 * takes what is left of one source. Amounts in centavos.
 *
 * @param taken what earlier refunds took or may still take, by reference
 * @returns the parts, or undefined when there is not enough left
 */
export function allocateRefund(
  amount: number,
  sources: readonly RefundSource[],
  taken: ReadonlyMap<string, number>,
): RefundSource[] | undefined {
  const parts: RefundSource[] = [];
  let left = amount;
  for (const source of sources) {
    const free = Math.max(0, source.amount - (taken.get(source.reference) ?? 0));
    const part = Math.min(free, left);
    if (part > 0) {
      parts.push({ reference: source.reference, amount: part });
      left -= part;
    }
  }
  return left > 0 ? undefined : parts;
}
