import { createSwrCache } from "./catalog-cache.server";

const settled = () => new Promise((resolve) => setImmediate(resolve));

function setup() {
  let time = 1_000;
  const cache = createSwrCache({ freshMs: 100, staleMs: 1_000, now: () => time });
  return { cache, wait: (ms: number) => (time += ms) };
}

describe("createSwrCache", () => {
  it("asks once while fresh", async () => {
    const { cache, wait } = setup();
    const load = jest.fn(async () => "a");
    expect(await cache.get("k", load)).toBe("a");
    wait(99);
    expect(await cache.get("k", load)).toBe("a");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("serves the old value while one load renews it", async () => {
    const { cache, wait } = setup();
    await cache.get("k", async () => "old");
    wait(150);
    const load = jest.fn(async () => "new");
    const answers = await Promise.all([cache.get("k", load), cache.get("k", load), cache.get("k", load)]);
    expect(answers).toEqual(["old", "old", "old"]);
    await settled();
    expect(await cache.get("k", load)).toBe("new");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("lets one caller load for all who wait", async () => {
    const { cache } = setup();
    const load = jest.fn(async () => "a");
    await Promise.all([1, 2, 3, 4].map(() => cache.get("k", load)));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("never keeps an error, and says it to everybody who waited", async () => {
    const { cache } = setup();
    const fail = jest.fn(async () => {
      throw new Error("away");
    });
    const answers = await Promise.allSettled([cache.get("k", fail), cache.get("k", fail)]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(fail).toHaveBeenCalledTimes(1);
    expect(await cache.get("k", async () => "back")).toBe("back");
  });

  it("keeps serving the old value through a failed renewal until it is too old", async () => {
    const { cache, wait } = setup();
    const fail = async () => {
      throw new Error("away");
    };
    await cache.get("k", async () => "old");
    wait(500);
    expect(await cache.get("k", fail)).toBe("old");
    await settled();
    expect(await cache.get("k", fail)).toBe("old");
    wait(600);
    await expect(cache.get("k", fail)).rejects.toThrow("away");
  });
});
