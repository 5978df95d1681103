import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { sweepDue } from "../sweep-due";

type Next = { id: number; at: Date | null };

/** Charges 1 to `count`, claimed by pages; `check` says what becomes of each. */
function world(count: number, check: (id: number) => Promise<Next | undefined>) {
  const due = Array.from({ length: count }, (_, index) => index + 1);
  const scheduled: Next[] = [];
  const failed: number[] = [];
  let claims = 0;
  const run = (budgetSeconds = 60) =>
    sweepDue<number, Next>(
      {
        claim: (limit) => Promise.resolve((claims++, due.splice(0, limit))),
        check,
        later: (id, at) => ({ id, at }),
        schedule: (next) => Promise.resolve(void scheduled.push(...next)),
        failed: (id) => failed.push(id),
      },
      budgetSeconds,
    );
  return { run, scheduled, failed, claims: () => claims, left: () => due.length };
}

describe("sweepDue", () => {
  it("goes on page after page until none is due, and writes the next look of those without news", async () => {
    const at = new Date(0);
    const { run, scheduled, left, claims } = world(450, (id) =>
      Promise.resolve(id % 2 ? { id, at } : undefined),
    );
    expect(await run()).toBe(450);
    expect([left(), claims(), scheduled.length]).toEqual([0, 4, 225]);
    expect(scheduled.every((next) => next.id % 2 === 1 && next.at === at)).toBe(true);
  });

  it("puts one that failed off to the next run, and lets it keep no other", async () => {
    const before = Date.now();
    const { run, scheduled, failed } = world(3, (id) =>
      id === 2 ? Promise.reject(new Error("broken")) : Promise.resolve(undefined),
    );
    expect(await run()).toBe(3);
    expect(failed).toEqual([2]);
    expect(scheduled.map(({ id }) => id)).toEqual([2]);
    const wait = Number(scheduled[0]!.at) - before;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThan(60_000);
  });

  it("leaves the rest to the next run when the provider is down", async () => {
    const down = new OutsideServiceError({ service: "PSP", code: "service_unavailable", message: "down" });
    const { run, failed, left } = world(1000, () => Promise.reject(down));
    expect(await run()).toBe(200);
    expect([failed.length, left()]).toEqual([200, 800]);
  });

  it("ends when its time is over", async () => {
    const { run, claims } = world(10, () => Promise.resolve(undefined));
    expect(await run(0)).toBe(0);
    expect(claims()).toBe(0);
  });
});
