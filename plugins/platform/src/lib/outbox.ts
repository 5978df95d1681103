import type { MedusaContainer } from "@medusajs/framework/types";
import { emitAll } from "./emit";

/** A row younger than this is announced by its writer; the sweep leaves it alone. */
export const LEAVE_TO_WRITER_MS = 10_000;

/** How many rows a sweep announces at once. */
const AT_ONCE = 200;

/** Which rows are to be announced: those named, or the oldest that stand there. */
export type OutboxQuery = {
  ids?: readonly string[];
  /** Only rows written before; undefined for rows that are named. */
  before?: Date;
  limit: number;
};

/** One kind of news that stands in a table until the bus has taken it. */
export type Outbox<Row extends object> = {
  /** The event's name. */
  event: string;
  /** Rows that were not announced, oldest first. */
  list(query: OutboxQuery): Promise<Row[]>;
  /** The events' payloads, in the order of the rows. */
  payloads(rows: readonly Row[]): Promise<object[]> | object[];
  /** Takes announced rows off the outbox. */
  done(rows: readonly Row[]): Promise<void>;
};

/**
 * Emits what an outbox holds, then takes it off; while the bus is silent, rows
 * stay in it. A process that dies in between emits again: consumers keep the
 * row's id in their inbox.
 *
 * @param wanted only these rows; without ids, what writers left behind
 * @returns how many were announced
 * @throws MedusaError `event_bus_silent`
 */
export async function announce<Row extends object>(
  container: MedusaContainer,
  outbox: Outbox<Row>,
  wanted: { ids?: readonly string[]; limit?: number; leaveToWriterMs?: number } = {},
): Promise<number> {
  const { ids, limit = AT_ONCE, leaveToWriterMs = LEAVE_TO_WRITER_MS } = wanted;
  if (ids?.length === 0) {
    return 0;
  }
  const rows = await outbox.list(
    ids
      ? { ids, limit: Math.max(ids.length, limit) }
      : { before: new Date(Date.now() - leaveToWriterMs), limit },
  );
  if (!rows.length) {
    return 0;
  }
  await emitAll(container, outbox.event, await outbox.payloads(rows));
  await outbox.done(rows);
  return rows.length;
}
