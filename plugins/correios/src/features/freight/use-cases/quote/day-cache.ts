import { localDate } from "@mestres/platform/lib/clock";
import { LRUCache } from "lru-cache";
import type { ItemAnswer } from "../../../../drivers/correios/answers";
import type { Health } from "./health";

const MAX_ENTRIES = 10_000;
/** A price of another day is used only while the Correios do not answer, and no longer than this. */
const KEEP_MS = 3 * 86_400_000;
/** A refusal may be a passing mistake of the Correios: ask again soon. */
const KEEP_REFUSAL_MS = 10 * 60_000;

type Entry<T> = {
  day: string;
  answer: ItemAnswer<T>;
};

/** What is asked, and who else its answer serves. */
export type Question<T> = {
  /** Of exactly this question. */
  key: string;
  /** Of all that a price, but not a refusal, is the same for. */
  sharedKey: string;
  load: () => Promise<ItemAnswer<T>>;
};

/**
 * Answers of the Correios, good for the local day. Concurrent asks of one question share one call. When the call fails
 * or takes longer than `waitMs`, or the Correios are known not to answer, an older answer serves if there is one; the
 * late one is kept all the same.
 */
export function createDayCache<T>(now: () => Date, health: Health, waitMs: number) {
  const entries = new LRUCache<string, Entry<T>>({
    max: MAX_ENTRIES,
    ttl: KEEP_MS,
    perf: { now: () => now().getTime() },
  });
  const running = new Map<string, Promise<ItemAnswer<T>>>();

  function ask({ key, sharedKey, load }: Question<T>): Promise<ItemAnswer<T>> {
    const known = running.get(key);
    if (known) {
      return known;
    }
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      health.failed();
    }, waitMs);
    const asked = load()
      .then((answer) => {
        const entry = { day: localDate(now()), answer };
        if (answer.ok) {
          entries.set(sharedKey, entry);
        } else {
          entries.set(key, entry, { ttl: KEEP_REFUSAL_MS });
        }
        if (!late) {
          health.answered();
        }
        return answer;
      })
      .catch((error: unknown) => {
        if (!late) {
          health.failed();
        }
        throw error;
      })
      .finally(() => {
        clearTimeout(timer);
        running.delete(key);
      });
    running.set(key, asked);
    return asked;
  }

  return async (question: Question<T>): Promise<ItemAnswer<T>> => {
    const known = entries.get(question.key) ?? entries.get(question.sharedKey);
    if (known?.day === localDate(now())) {
      return known.answer;
    }
    try {
      if (!health.isDown()) {
        return await within(waitMs, ask(question));
      }
      if (health.takeProbe()) {
        void ask(question).catch(() => undefined);
      }
      throw new CorreiosDown();
    } catch (error) {
      if (known) {
        return known.answer;
      }
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

/** The Correios were not asked, since they have not been answering. */
class CorreiosDown extends Error {
  constructor() {
    super("Correios: fora do ar há pouco, não perguntamos");
  }
}
