const tails = new Map<string, Promise<unknown>>();

/**
 * Runs the work of one key in the order it came. Quick clicks on a cart, or a
 * checkout sent twice, then reach the backend one after the other instead of
 * racing for core's cart lock, which gives up after 2 seconds.
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  const tail = mine.catch(() => undefined);
  tails.set(key, tail);
  try {
    return await mine;
  } finally {
    if (tails.get(key) === tail) {
      tails.delete(key);
    }
  }
}
