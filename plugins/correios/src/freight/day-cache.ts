import { localDate } from "@mestres/platform/lib/clock";
import { LRUCache } from "lru-cache";
import type { ItemAnswer } from "../client/answers";

const MAX_ENTRIES = 10_000;
/** A price of another day is used only while the Correios do not answer, and no longer than this. */
const KEEP_MS = 3 * 86_400_000;
/** A refusal may be a passing mistake of the Correios: ask again soon. */
const KEEP_REFUSAL_MS = 10 * 60_000;

interface Entry<T> {
  day: string;
  answer: ItemAnswer<T>;
}

/**
 * Answers of the Correios by key, good for the local day. Concurrent asks for one key share one call. When the call
 * fails or takes longer than `waitMs`, an older answer serves if there is one; the late one is kept all the same.
 */
export function createDayCache<T>(now: () => Date) {
  const entries = new LRUCache<string, Entry<T>>({ max: MAX_ENTRIES, ttl: KEEP_MS });
  const running = new Map<string, Promise<ItemAnswer<T>>>();

  function ask(key: string, load: () => Promise<ItemAnswer<T>>): Promise<ItemAnswer<T>> {
    const known = running.get(key);
    if (known) return known;
    const asked = load()
      .then((answer) => {
        entries.set(key, { day: localDate(now()), answer }, answer.ok ? {} : { ttl: KEEP_REFUSAL_MS });
        return answer;
      })
      .finally(() => running.delete(key));
    running.set(key, asked);
    return asked;
  }

  return async (key: string, waitMs: number, load: () => Promise<ItemAnswer<T>>): Promise<ItemAnswer<T>> => {
    const known = entries.get(key);
    if (known?.day === localDate(now())) return known.answer;
    try {
      return await within(waitMs, ask(key, load));
    } catch (error) {
      if (known) return known.answer;
      throw error;
    }
  };
}

/** The work's outcome, or an error once it takes longer than a shopper should wait. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FreightTooSlow(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** The Correios took longer than we let a shopper wait. */
class FreightTooSlow extends Error {
  constructor(milliseconds: number) {
    super(`Correios: sem resposta em ${milliseconds / 1000} s, contando a fila`);
  }
}
