import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";

/** An emit may hang while the bus's Redis is down. */
const EMIT_TIMEOUT_MS = 10_000;

/**
 * Emits one event for each of `data`, and waits ten seconds at most for the bus to take them. After an error nobody
 * knows whether they were heard: what must not be lost stands in a table that is told again, and who listens keeps an
 * inbox.
 *
 * @throws MedusaError `event_bus_silent`
 */
export async function emitAll(
  container: MedusaContainer,
  name: string,
  data: readonly object[],
): Promise<void> {
  if (!data.length) {
    return;
  }
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(busSilent()), EMIT_TIMEOUT_MS);
  });
  try {
    const events = data.map((one) => ({ name, data: one }));
    await Promise.race([container.resolve(Modules.EVENT_BUS).emit(events), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

const busSilent = (): MedusaError =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "O barramento de eventos não responde.",
    "event_bus_silent",
  );
