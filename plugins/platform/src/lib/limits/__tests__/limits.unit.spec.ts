import { readFileSync } from "node:fs";
import path from "node:path";
import { describeWithRedis, projectRoot } from "@mestres/testing";
import { LIMITS, OPEN_ORDERS, readLimit, type LimitName } from "../catalogue";
import { closeCounters, countUse, forgetUses } from "../counter";

const names = Object.keys(LIMITS) as LimitName[];

describe("the catalogue of limits", () => {
  it("is what docs/operations.md says", () => {
    const text = readFileSync(path.join(projectRoot, "docs", "operations.md"), "utf8");
    for (const name of names) {
      const limit: { window: number; address: number; subject?: number } = LIMITS[name];
      const env = `LIMIT_${name.toUpperCase()}`;
      const variables = [
        `\`${env}_ADDRESS\``,
        ...(limit.subject === undefined ? [] : [`\`${env}_SUBJECT\``]),
      ];
      const numbers = [limit.address, ...(limit.subject === undefined ? [] : [limit.subject])];
      const time = limit.window === 3_600 ? "1 h" : `${limit.window / 60} min`;
      const cells = [variables.join(", "), numbers.join(", "), time].join("|");
      expect(text.replaceAll(/ *\| */g, "|")).toContain(`|${cells}|`);
    }
    expect(text).toMatch(new RegExp(`\\| ${OPEN_ORDERS.address}, ${OPEN_ORDERS.email} `));
  });

  it("takes numbers from the environment, and refuses what is none", async () => {
    expect(await readLimit("login_address")).toBe(LIMITS.login.address);
    process.env.LIMIT_LOGIN_ADDRESS = "7";
    expect(await readLimit("login_address")).toBe(7);
    process.env.LIMIT_LOGIN_ADDRESS = "-1";
    await expect(readLimit("login_address")).rejects.toMatchObject({ code: "settings_invalid" });
    delete process.env.LIMIT_LOGIN_ADDRESS;
    expect(await readLimit("cep_subject")).toBe(0);
  });

  it("has no window that a timer cannot hold", () => {
    expect(Math.max(...names.map((name) => LIMITS[name].window))).toBeLessThanOrEqual(86_400);
  });
});

describe.each([
  ["in memory", undefined],
  ["in memory while Redis is away", "redis://127.0.0.1:1"],
])("uses counted %s", (_name, url) => {
  beforeEach(() => {
    if (url) {
      process.env.REDIS_URL = url;
    }
  });
  afterEach(() => {
    closeCounters();
    delete process.env.REDIS_URL;
  });

  it("add up within their window, each key for itself, and begin anew after it", async () => {
    const counts = await Promise.all(Array.from({ length: 10 }, () => countUse("a", 1)));
    expect(counts.map(({ count }) => count).sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(counts.every(({ retryAfterSeconds }) => retryAfterSeconds === 1)).toBe(true);
    expect((await countUse("b", 1, 5)).count).toBe(5);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await countUse("a", 1)).count).toBe(1);
  });

  it("are forgotten when asked", async () => {
    await countUse("c", 900);
    await forgetUses("c", 900);
    const { count, retryAfterSeconds } = await countUse("c", 900);
    expect(count).toBe(1);
    expect(retryAfterSeconds).toBe(900);
  });
});

describeWithRedis("uses counted in Redis", (url) => {
  beforeEach(() => {
    process.env.REDIS_URL = url;
    process.env.REDIS_PREFIX = `mestres-limits-${process.pid}:`;
  });
  afterEach(() => {
    closeCounters();
    delete process.env.REDIS_URL;
    delete process.env.REDIS_PREFIX;
  });

  /** Until the connection stands each process counts for itself. */
  const connected = async () => {
    await countUse("connecting", 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
  };

  it("go on where another process has left off", async () => {
    await connected();
    expect((await countUse("d", 30, 3)).count).toBe(3);
    closeCounters();
    await connected();
    expect((await countUse("d", 30)).count).toBe(4);
    await forgetUses("d", 30);
  });
});
