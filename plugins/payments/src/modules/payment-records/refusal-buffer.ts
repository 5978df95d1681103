import type { Refusal } from "../../lib/records/types";

/** Refusals alike within an hour, as one row. */
export type RefusalBucket = Refusal & { count: number; at: Date };

/** Rows that one hour may have before further senders share one row per provider and reason. */
const ROWS_PER_HOUR = 200;

/**
 * Gathers refusals while a write is under way, so that a flood of forged
 * webhooks costs the database one statement at a time, however fast it comes.
 */
export class RefusalBuffer {
  private pending = new Map<string, RefusalBucket>();
  private flushing: Promise<void> | undefined;
  private hour = "";
  private seen = new Set<string>();

  /** @param write stores one bucket */
  constructor(private readonly write: (bucket: string, refusal: RefusalBucket) => Promise<void>) {}

  /** Resolves once the refusal is stored. */
  async add(refusal: Refusal, now: Date = new Date()): Promise<void> {
    const { key, address } = this.keyOf(refusal, now);
    const count = (this.pending.get(key)?.count ?? 0) + 1;
    this.pending.set(key, { ...refusal, address, count, at: now });
    const before = this.flushing;
    if (before) {
      // What is being written now was taken before this refusal came.
      await before.catch(() => undefined);
    }
    await (this.flushing ??= this.flush());
  }

  private async flush(): Promise<void> {
    const batch = this.pending;
    this.pending = new Map();
    try {
      for (const [bucket, refusal] of batch) {
        await this.write(bucket, refusal);
      }
    } finally {
      this.flushing = undefined;
    }
  }

  private keyOf({ provider, reason, address }: Refusal, now: Date): { key: string; address: string | null } {
    const hour = now.toISOString().slice(0, 13);
    if (hour !== this.hour) {
      this.hour = hour;
      this.seen = new Set();
    }
    const own = `${hour}|${provider}|${reason}|${address ?? "-"}`;
    if (this.seen.has(own) || this.seen.size < ROWS_PER_HOUR) {
      this.seen.add(own);
      return { key: own, address: address ?? null };
    }
    return { key: `${hour}|${provider}|${reason}|*`, address: null };
  }
}
