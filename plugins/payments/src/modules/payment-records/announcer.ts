import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { RECORDS_WRITTEN, type RecordsWritten } from "../../lib/records/events";

/** Rows written within so many milliseconds are announced by one event. */
const GATHER_MS = 500;

/**
 * Tells that rows were written, a moment's rows together: a payment writes
 * several lines at once. Nobody waits for it: a stuck event bus keeps no
 * writer, and the sweeping job needs no event.
 */
export class WrittenAnnouncer {
  private written: Required<RecordsWritten> = { event_ids: [], settlement_ids: [] };
  private waking: NodeJS.Timeout | undefined;

  /** @param eventBus absent where the module runs without an application */
  constructor(
    private readonly eventBus: IEventBusModuleService | undefined,
    private readonly logger: Logger,
  ) {}

  add({ event_ids: events = [], settlement_ids: settlements = [] }: RecordsWritten): void {
    if (!this.eventBus || !(events.length || settlements.length)) {
      return;
    }
    this.written.event_ids.push(...events);
    this.written.settlement_ids.push(...settlements);
    this.waking ??= setTimeout(() => this.emit(), GATHER_MS).unref();
  }

  private emit(): void {
    const data: RecordsWritten = this.written;
    this.written = { event_ids: [], settlement_ids: [] };
    this.waking = undefined;
    this.eventBus
      ?.emit({ name: RECORDS_WRITTEN, data })
      .catch((error: Error) => this.logger.warn(`Pagamentos: histórico sem aviso: ${error.message}`));
  }
}
