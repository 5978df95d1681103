import { gather } from "../gather";

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("gather", () => {
  it("lets the first one go alone, and those that came meanwhile together", async () => {
    const batches: number[][] = [];
    const double = gather<number, number>(async (items) => {
      batches.push(items);
      await pause();
      return items.map((item) => item * 2);
    });
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it("tries each of a failed batch by itself, and only the bad one fails", async () => {
    const tried: number[][] = [];
    const work = gather<number, number>(async (items) => {
      tried.push(items);
      await pause();
      if (items.includes(3)) {
        throw new Error("three");
      }
      return items;
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(work));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(tried).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
    expect(await work(5)).toBe(5);
  });

  it("works on no more batches at a time than it has lanes", async () => {
    let open = 0;
    let most = 0;
    const work = gather<number, number>(async (items) => {
      most = Math.max(most, ++open);
      await pause();
      open -= 1;
      return items;
    }, 2);
    await Promise.all(Array.from({ length: 40 }, (_, index) => work(index)));
    expect(most).toBe(2);
  });
});
