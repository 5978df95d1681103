import { createShortMemory, REMEMBER_MS } from "../short-memory";

let now = 0;
let reads: string[] = [];
let broken = false;
const memory = () =>
  createShortMemory<string, { key: string }>(
    (key) => key.toLowerCase(),
    async (key) => {
      reads.push(key);
      if (broken) throw new Error("away");
      return { key };
    },
    () => now,
  );

beforeEach(() => {
  now = 1_000;
  reads = [];
  broken = false;
});

it("reads once for those who ask together and within five seconds, and again after", async () => {
  const ask = memory();
  await Promise.all([ask("a"), ask("A"), ask("b")]);
  now += REMEMBER_MS - 1;
  await ask("a");
  expect(reads).toEqual(["a", "b"]);
  now += 2;
  await expect(ask("a")).resolves.toEqual({ key: "a" });
  expect(reads).toEqual(["a", "b", "a"]);
});

it("forgets a read that failed", async () => {
  const ask = memory();
  broken = true;
  await expect(ask("a")).rejects.toThrow("away");
  broken = false;
  await expect(ask("a")).resolves.toEqual({ key: "a" });
});
