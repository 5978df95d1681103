import { createLots } from "../use-cases/quote/lots";

describe("lots", () => {
  it("hold at most five, and give each asker its own answer", async () => {
    const sizes: number[] = [];
    const ask = createLots(5, async (requests: number[]) => {
      sizes.push(requests.length);
      return requests.map((n) => n * 2);
    });
    expect(await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n)))).toEqual(
      Array.from({ length: 12 }, (_, n) => n * 2),
    );
    expect(sizes).toEqual([5, 5, 2]);
    expect(await ask(50)).toBe(100);
  });

  it("fail together, and only the lot that failed", async () => {
    const ask = createLots(2, async (requests: number[]) => {
      if (requests.includes(1)) {
        throw new Error("recusado");
      }
      return requests;
    });
    const results = await Promise.allSettled([ask(0), ask(1), ask(2)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
  });
});
