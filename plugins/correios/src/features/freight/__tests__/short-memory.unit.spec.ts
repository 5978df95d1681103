import { setImmediate as immediately } from "node:timers/promises";
import { createShortMemory, REMEMBER_MS, RENEW_FROM_MS } from "../read/short-memory";

let now = 0;
let reads: string[] = [];
let broken = false;
const memory = () =>
  createShortMemory<string, { key: string }>(
    (key) => key.toLowerCase(),
    async (key) => {
      reads.push(key);
      if (broken) {
        throw new Error("away");
      }
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
  now += RENEW_FROM_MS - 1;
  await ask("a");
  await immediately();
  expect(reads).toEqual(["a", "b"]);
  now += REMEMBER_MS - RENEW_FROM_MS + 2;
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

it("renews what is in use behind the answer, once", async () => {
  const ask = memory();
  const first = await ask("a");
  now += RENEW_FROM_MS;
  await expect(Promise.all([ask("a"), ask("a")])).resolves.toEqual([first, first]);
  await immediately();
  expect(reads).toEqual(["a", "a"]);
  // The renewed one lives from its own reading on.
  now += REMEMBER_MS - 1;
  await expect(ask("a")).resolves.not.toBe(first);
  expect(reads).toEqual(["a", "a"]);
});

it("keeps what it knows when renewing fails, but no longer than its five seconds", async () => {
  const ask = memory();
  const first = await ask("a");
  now += RENEW_FROM_MS;
  broken = true;
  await ask("a");
  await immediately();
  await expect(ask("a")).resolves.toBe(first);
  now += REMEMBER_MS - RENEW_FROM_MS + 1;
  await expect(ask("a")).rejects.toThrow("away");
});
