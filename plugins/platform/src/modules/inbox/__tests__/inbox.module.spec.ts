import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { PLATFORM_INBOX_MODULE } from "../keys";
import { PlatformInboxEntry } from "../models/platform-inbox-entry";
import type PlatformInboxService from "../service";
import type { InboxEvent, InboxHandlerContext, TransactionalRepository } from "../types";

const event: InboxEvent = { source: "spec", eventId: "e1", consumer: "c1", payload: { n: 1 } };
const EFFECT = `insert into platform_inbox_entry (id, source, event_id, consumer) values (?, 'effect', ?, 'effect')`;

moduleIntegrationTestRunner<PlatformInboxService>({
  moduleName: PLATFORM_INBOX_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleModels: [PlatformInboxEntry],
  testSuite: ({ service, MikroOrmWrapper }) => {
    /** Lets the waits of what is pending pass. */
    const due = () =>
      MikroOrmWrapper.getManager()
        .getConnection()
        .execute("update platform_inbox_entry set next_attempt_at = null");
    const effects = () => service.listPlatformInboxEntries({ source: "effect" });
    const effect = async ({ execute }: InboxHandlerContext) => {
      await execute(EFFECT, ["effect_1", "x"]);
      return { done: true };
    };
    const repository = () => Reflect.get(service, "baseRepository_") as TransactionalRepository;

    it("processes an event once and tells the first result ever after", async () => {
      expect(await service.consume(event, effect)).toEqual({ status: "processed", result: { done: true } });
      const again = jest.fn();
      expect(await service.consume(event, again)).toEqual({ status: "duplicate", result: { done: true } });
      expect(again).not.toHaveBeenCalled();
      expect(await effects()).toHaveLength(1);
    });

    it("lets every consumer have the event", async () => {
      await service.consume(event, async () => "one");
      expect(await service.consume({ ...event, consumer: "c2" }, async () => "two")).toEqual({
        status: "processed",
        result: "two",
      });
    });

    it("leaves nothing of a handler that failed, and lets it try again", async () => {
      const failing = async (context: InboxHandlerContext) => {
        await effect(context);
        throw new RangeError("half-way");
      };
      await expect(service.consume(event, failing)).rejects.toThrow("half-way");
      expect(await service.listPlatformInboxEntries({})).toEqual([]);
      expect(await service.consume(event, effect)).toMatchObject({ status: "processed" });
    });

    it("has one winner among parallel deliveries; the others wait and learn its result", async () => {
      const handler = jest.fn(async (context: InboxHandlerContext) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return effect(context);
      });
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => service.consume(event, handler)));
      expect(handler).toHaveBeenCalledTimes(1);
      expect(outcomes.filter(({ status }) => status === "processed")).toHaveLength(1);
      expect(outcomes.map(({ result }) => result)).toEqual(Array(8).fill({ done: true }));
    });

    it("lets a parallel delivery take over when the first one fails", async () => {
      let calls = 0;
      const handler = async () => {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (calls === 1) {
          throw new RangeError("first");
        }
        return calls;
      };
      const outcomes = await Promise.allSettled([
        service.consume(event, handler),
        service.consume(event, handler),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(calls).toBe(2);
    });

    it("does not starve when more events come than the pool has connections", async () => {
      // Each handler needs a second connection while its row's is held.
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          service.consume({ ...event, eventId: `e${n}` }, async () => (await effects()).length),
        ),
      );
      expect(outcomes.every(({ status }) => status === "processed")).toBe(true);
    });

    it("joins another service's writes to its transaction", async () => {
      const write = (context: InboxHandlerContext) =>
        service.createPlatformInboxEntries(
          { source: "effect", event_id: "joined", consumer: "effect" },
          context.join(repository()),
        );
      const failing = async (context: InboxHandlerContext) => {
        await write(context);
        throw new RangeError("after writing");
      };
      await expect(service.consume(event, failing)).rejects.toThrow("after writing");
      expect(await effects()).toHaveLength(0);
      await service.consume(event, async (context) => void (await write(context)));
      expect(await effects()).toHaveLength(1);
    });

    it("keeps what was received until it is processed, with its failures", async () => {
      expect(await service.receive(event)).toBe(true);
      expect(await service.receive({ ...event, payload: { n: 2 } })).toBe(false);
      expect(await service.claimPending({ consumer: "c1", olderThanSeconds: 60 })).toEqual([]);

      await expect(service.consume(event, () => Promise.reject(new RangeError("down")))).rejects.toThrow(
        "down",
      );
      const [failed] = await service.listPlatformInboxEntries({ event_id: "e1" });
      expect(failed).toMatchObject({ status: "pending", attempts: 1, last_error: "down" });
      expect(await service.claimPending({ consumer: "c1" })).toEqual([]);

      const { result } = await service.consume(
        { ...event, payload: { n: 3 } },
        async ({ payload }) => payload,
      );
      expect(result).toEqual({ n: 1 });
      await due();
      expect(await service.claimPending({ consumer: "c1" })).toEqual([]);
    });

    it("hands what is pending to one job each, counts the attempt first and puts failures behind the others", async () => {
      for (const n of [1, 2, 3, 4, 5, 6]) {
        await service.receive({ ...event, eventId: `p${n}` });
      }
      await due();
      const taken = (
        await Promise.all([1, 2, 3].map(() => service.claimPending({ consumer: "c1", limit: 2 })))
      ).flat();
      expect(new Set(taken.map(({ eventId }) => eventId)).size).toBe(taken.length);
      const rest = await service.claimPending({ consumer: "c1", limit: 9 });
      expect(taken.length + rest.length).toBe(6);
      expect(await service.claimPending({ consumer: "c1", limit: 9 })).toEqual([]);

      // Taken, and failed: one attempt, not two.
      const poison = { ...event, eventId: "p1" };
      await expect(service.consume(poison, () => Promise.reject(new RangeError("bad")))).rejects.toThrow(
        "bad",
      );
      const [first] = await service.listPlatformInboxEntries({ event_id: "p1" });
      expect(first).toMatchObject({ attempts: 1, last_error: "bad" });
      await service.receive({ ...event, eventId: "p7" });
      const [next] = await service.claimPending({ consumer: "c1" });
      expect(next?.eventId).toBe("p7");
      expect(next?.payload).toEqual({ n: 1 });
    });
  },
});
