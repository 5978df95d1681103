const SECOND = 1000;
const LONGEST_WAIT_MS = 60 * 60 * SECOND;

/**
 * When a provider is asked again about a refund without a last word: after 30
 * seconds, then at doubling waits of at most an hour, without end. A PIX refund
 * may take days in analysis, and money on its way is never given up on.
 */
export function nextRefundAttempt(attempts: number, now: Date): Date {
  const wait = Math.min(30 * SECOND * 2 ** Math.min(attempts, 10), LONGEST_WAIT_MS);
  return new Date(now.getTime() + wait);
}
