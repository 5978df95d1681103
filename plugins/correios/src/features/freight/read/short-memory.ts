import { LRUCache } from "lru-cache";

const MAX_ENTRIES = 2_000;
/** A change in the admin shows in freight shown to shoppers within this; what is charged is worked out by core, live. */
export const REMEMBER_MS = 5_000;
/** From this age on a use reads anew behind the answer, so that what is asked for often is never waited for. */
export const RENEW_FROM_MS = 2_000;

type Entry<Value> = {
  value: Promise<Value>;
  /** When its reading began: what it says is no newer. */
  since: number;
  renewing: boolean;
};

/**
 * Remembers for five seconds what a quote reads from the catalogue. Those who ask at once share one read, a failed one
 * is forgotten, and one in use is renewed before its time is up.
 *
 * @param load reads what a key stands for
 */
export function createShortMemory<Key, Value extends object>(
  keyOf: (key: Key) => string,
  load: (key: Key) => Promise<Value>,
  now: () => number = Date.now,
): (key: Key) => Promise<Value> {
  const known = new LRUCache<string, Entry<Value>>({
    max: MAX_ENTRIES,
    ttl: REMEMBER_MS,
    ttlResolution: 0,
    perf: { now },
  });

  function renew(key: Key, name: string, entry: Entry<Value>): void {
    entry.renewing = true;
    // The answer under way goes first.
    setImmediate(() => {
      const since = now();
      load(key).then(
        (value) =>
          known.set(name, { value: Promise.resolve(value), since, renewing: false }, { start: since }),
        () => (entry.renewing = false),
      );
    });
  }

  return (key) => {
    const name = keyOf(key);
    const remembered = known.get(name);
    if (remembered) {
      if (!remembered.renewing && now() - remembered.since >= RENEW_FROM_MS) {
        renew(key, name, remembered);
      }
      return remembered.value;
    }
    const entry: Entry<Value> = { value: load(key), since: now(), renewing: false };
    known.set(name, entry);
    entry.value.catch(() => known.get(name) === entry && known.delete(name));
    return entry.value;
  };
}
