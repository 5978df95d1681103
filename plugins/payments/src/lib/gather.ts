/** Items of one batch at most: a batch that fails is done again one by one. */
const MOST = 16;

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * Does the same thing for many callers at once: what is asked for while batches are being worked on
 * makes the next batch. Nobody waits for company; the first one goes alone. When a batch fails, each
 * of its items is tried by itself, so that a bad one fails alone.
 *
 * @param work answers one result for each item, in their order; what it did before it failed may be done again
 * @param lanes batches at a time: a slow one holds nobody up but its own lane
 */
export function gather<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  lanes = 1,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let working = 0;

  async function settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      if (batch.length === 1) {
        batch[0]?.reject(error);
        return;
      }
      for (const one of batch) {
        await settle([one]);
      }
    }
  }

  async function drain(): Promise<void> {
    working += 1;
    while (waiting.length) {
      await settle(waiting.splice(0, MOST));
    }
    working -= 1;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (working < lanes) {
        void drain();
      }
    });
}
