import { createRateTable, type Rate, type RateTable } from "../../features/freight/domain/rates/table";

/** Another process may change the table: nobody works with an older one than this. */
const KEEP_MS = 30_000;

type Known = {
  table: RateTable;
  until: number;
};

/** Tables to look up in, by service, read anew every half minute; a failure to read leaves the last one in use. */
export function createRateCache(load: (service: string) => Promise<Rate[]>, now: () => number = Date.now) {
  const known = new Map<string, Known>();
  const loading = new Map<string, Promise<RateTable>>();

  function read(service: string): Promise<RateTable> {
    const running = loading.get(service);
    if (running) {
      return running;
    }
    const reading = load(service)
      .then((rates) => {
        const table = createRateTable(rates);
        known.set(service, { table, until: now() + KEEP_MS });
        return table;
      })
      .finally(() => loading.delete(service));
    loading.set(service, reading);
    return reading;
  }

  return {
    async get(service: string): Promise<RateTable> {
      const last = known.get(service);
      if (!last) {
        return read(service);
      }
      // Nobody waits for a newer one.
      if (last.until <= now()) {
        read(service).catch(() => undefined);
      }
      return last.table;
    },
    /** After a change by this process. */
    forget(): void {
      known.clear();
    },
  };
}
