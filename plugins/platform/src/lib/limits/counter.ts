import Redis from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from "rate-limiter-flexible";

/** How often a key was counted in the window under way, this time included. */
export type Count = { count: number; retryAfterSeconds: number };

/** Never reached: the number allowed is a setting that may change while a window runs, and is compared by the caller. */
const UNREACHABLE = Number.MAX_SAFE_INTEGER;

let counters: Map<number, RateLimiterAbstract> | undefined;
let redis: Redis | undefined;

/**
 * Counts one more use, in Redis when REDIS_URL is set, so that all processes count together. While Redis is away each
 * process counts for itself: a shop that refuses everybody would be worse than one that counts too low.
 *
 * @param window seconds, at most a day
 * @param cost as how many uses it counts
 */
export async function countUse(key: string, window: number, cost = 1): Promise<Count> {
  const { consumedPoints, msBeforeNext } = await counterFor(window).consume(key, cost);
  return { count: consumedPoints, retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)) };
}

/** Begins anew for a key, for instance after the right password. */
export async function forgetUses(key: string, window: number): Promise<void> {
  await counterFor(window).delete(key);
}

/** Closes the connection, for the end of the process. */
export function closeCounters(): void {
  redis?.disconnect();
  redis = undefined;
  counters = undefined;
}

function counterFor(window: number): RateLimiterAbstract {
  counters ??= new Map();
  const known = counters.get(window);
  if (known) {
    return known;
  }
  const options = {
    points: UNREACHABLE,
    duration: window,
    keyPrefix: `${process.env.REDIS_PREFIX ?? ""}limit`,
  };
  const memory = new RateLimiterMemory(options);
  const url = process.env.REDIS_URL;
  const counter = url
    ? new RateLimiterRedis({
        ...options,
        storeClient: connection(url),
        rejectIfRedisNotReady: true,
        insuranceLimiter: memory,
      })
    : memory;
  counters.set(window, counter);
  return counter;
}

function connection(url: string): Redis {
  if (!redis) {
    // A count that waits for Redis would keep the shopper waiting: it is made in memory instead.
    redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 });
    // Without a listener a lost connection would end the process; ioredis connects again by itself.
    redis.on("error", () => undefined);
  }
  return redis;
}
