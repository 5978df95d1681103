import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import ReturnRequest from "../models/return-request";
import ReturnRequestEvent from "../models/return-request-event";
import ReturnRequestItem from "../models/return-request-item";
import type CorreiosReturnsService from "../service";
import type { NewReturn } from "../types";

const moduleFolder = path.resolve(__dirname, "..");
const wish = (quantity: number, more: Partial<NewReturn> = {}): NewReturn => ({
  order_id: "order_1",
  kind: "withdrawal",
  reason: null,
  lines: [
    { id: "line_1", title: "Café Mantiqueira, 250 g", of: 3, paid: 10_000, available: 3 },
    { id: "line_2", title: "Filtro", of: 1, paid: 5_000, available: 1 },
  ],
  freight_paid: 1_999,
  wanted: [{ line_item_id: "line_1", quantity }],
  actor: "shopper",
  ...more,
});
const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

moduleIntegrationTestRunner<CorreiosReturnsService>({
  moduleName: "correiosReturns",
  resolve: moduleFolder,
  moduleModels: [ReturnRequest, ReturnRequestItem, ReturnRequestEvent],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);
    const historyOf = async (id: string) =>
      (await service.listReturnRequestEvents({ request_id: id }, { order: { created_at: "ASC" } })).map(
        ({ event, to_state, actor }) => [event, to_state, actor],
      );

    describe("asking for a return", () => {
      it("promises pieces once, however many ask at once, and gives the rest to the centavo", async () => {
        const answers = await Promise.all(Array.from({ length: 8 }, () => codeOf(service.open(wish(1)))));
        expect(answers.filter((answer) => answer === "done")).toHaveLength(3);
        expect(new Set(answers)).toEqual(new Set(["done", "return_quantity_unavailable"]));
        await service.open(wish(0, { wanted: [{ line_item_id: "line_2", quantity: 1 }] }));
        const rows = await service.listReturnRequests({ order_id: "order_1" });
        expect(rows.reduce((sum, row) => sum + row.refund_amount, 0)).toBe(15_000);
        expect(rows.reduce((sum, row) => sum + row.freight_refund, 0)).toBe(1_999);
      });

      it("lets go of pieces that were refused or given up, and not of a code that ran out", async () => {
        const first = await service.open(wish(3));
        await service.move(first.id, "refuse", { actor: "user_1", note: "Fora do prazo" });
        const second = await service.open(wish(3));
        expect(second.refund_amount).toBe(10_000);
        await service.move(second.id, "approve", { actor: "rule" });
        await service.move(second.id, "authorize", { actor: "correios" });
        await service.move(second.id, "expire", { actor: "job" });
        expect(await codeOf(service.open(wish(1)))).toBe("return_quantity_unavailable");
        await service.move(second.id, "cancel", { actor: "user_1" });
        expect((await service.open(wish(1))).refund_amount).toBe(3_333);
      });

      it.each([
        ["nothing", { wanted: [] }, "return_items_missing"],
        [
          "another order's line",
          { wanted: [{ line_item_id: "line_9", quantity: 1 }] },
          "return_item_unknown",
        ],
        [
          "more than arrived",
          { wanted: [{ line_item_id: "line_1", quantity: 4 }] },
          "return_quantity_unavailable",
        ],
      ])("refuses %s, and writes nothing", async (_, more, code) => {
        expect(await codeOf(service.open(wish(0, more)))).toBe(code);
        expect(await service.listReturnRequests({})).toEqual([]);
      });

      it("goes by what the first return of a line took it to have cost", async () => {
        await service.open(wish(1));
        const changed = wish(2, { freight_paid: 0 });
        changed.lines[0]!.paid = 1;
        const second = await service.open(changed);
        expect([second.refund_amount, second.freight_paid]).toEqual([6_667, 1_999]);
      });
    });

    describe("a return's life", () => {
      it("goes along the table, each step once, with its history", async () => {
        const { id } = await service.open(wish(1));
        await service.move(id, "approve", { actor: "rule", patch: { decided_by: "rule" } });
        const twice = await Promise.all(
          [1, 2, 3].map(() => codeOf(service.move(id, "authorize", { actor: "correios" }))),
        );
        expect(twice.sort()).toEqual(["done", "return_transition_illegal", "return_transition_illegal"]);
        await service.move(id, "post", { actor: "correios" });
        await service.move(id, "receive", { actor: "user_1", patch: { received_at: new Date() } });
        await service.move(id, "refund", { actor: "user_1", patch: { refunded_amount: 3_777 } });
        expect(await codeOf(service.move(id, "receive", { actor: "user_1" }))).toBe(
          "return_transition_illegal",
        );
        expect(await historyOf(id)).toEqual([
          ["request", "requested", "shopper"],
          ["approve", "approved", "rule"],
          ["authorize", "authorized", "correios"],
          ["post", "posted", "correios"],
          ["receive", "received", "user_1"],
          ["refund", "refunded", "user_1"],
        ]);
      });

      it("is in one pair of hands at a time, and falls out of dead ones", async () => {
        const { id } = await service.open(wish(1));
        const claims = await Promise.all([1, 2, 3, 4].map(() => service.claim(id, ["requested"], 60)));
        expect(claims.filter(Boolean)).toHaveLength(1);
        expect(await service.claim(id, ["requested"], 60)).toBeNull();
        await service.release(id);
        expect(await service.claim(id, ["approved"], 60)).toBeNull();
        expect((await service.claim(id, ["requested"], -1))?.attempts).toBe(2);
        expect((await service.claim(id, ["requested"], 60))?.attempts).toBe(3);
      });

      it("is handed out to one job at a time, with instants as Dates", async () => {
        await service.open(wish(1));
        await service.open(wish(1));
        const taken = await Promise.all([service.takeDue(5), service.takeDue(5)]);
        expect(taken.flat()).toHaveLength(2);
        expect(taken.flat()[0]?.next_attempt_at).toBeInstanceOf(Date);
        expect(await service.takeDue(5)).toEqual([]);
      });

      it("is in the outbox until others were told of its last move", async () => {
        const untold = async (query: { ids?: string[]; before?: Date } = {}) =>
          (await service.listUnannounced({ limit: 5, ...query })).map(({ id, moves }) => [id, moves]);
        const { id } = await service.open(wish(1));
        const { id: other } = await service.open(wish(1));
        expect(await untold()).toEqual([
          [id, 1],
          [other, 1],
        ]);
        expect(await untold({ ids: [other] })).toEqual([[other, 1]]);
        expect(await untold({ before: new Date(Date.now() - 60_000) })).toEqual([]);
        await service.noteAnnounced(other, 1);
        await service.move(id, "approve", { actor: "rule" });
        // Told of the first move while the second was made.
        await service.noteAnnounced(id, 1);
        expect(await untold()).toEqual([[id, 2]]);
        await service.noteAnnounced(id, 2);
        await service.patch(id, { next_attempt_at: null });
        expect(await untold()).toEqual([]);
        await expect(sql("UPDATE return_request SET moves_announced = moves + 1")).rejects.toThrow();
      });

      it("writes the same problem into its history once", async () => {
        const { id } = await service.open(wish(1));
        await service.noteProblem(id, "Correios fora do ar", {});
        await service.noteProblem(id, "Correios fora do ar", {});
        expect((await historyOf(id)).filter(([event]) => event === "problem")).toHaveLength(1);
        await service.move(id, "approve", { actor: "rule" });
        const [row] = await service.listReturnRequests({ id });
        expect([row?.problem, row?.attempts]).toEqual([null, 0]);
      });
    });

    describe("the database", () => {
      it.each([
        ["removing a return", "DELETE FROM return_request"],
        ["changing what is due", "UPDATE return_request SET refund_amount = 1"],
        ["a state out of order", "UPDATE return_request SET state = 'refunded'"],
        ["giving back more than is due", "UPDATE return_request SET refunded_amount = 999999"],
        ["rewriting an item", "UPDATE return_request_item SET quantity = 2"],
        ["receiving more than was sent", "UPDATE return_request_item SET received = 9"],
        ["rewriting history", "UPDATE return_request_event SET note = 'x'"],
        ["removing history", "DELETE FROM return_request_event"],
      ])("refuses %s", async (_, statement) => {
        const { id } = await service.open(wish(1));
        await expect(sql(statement)).rejects.toThrow();
        expect((await service.listReturnRequests({ id }))[0]?.state).toBe("requested");
      });

      it("refuses a piece that is promised to another return, whoever writes it", async () => {
        await service.open(wish(2));
        const other = await service.open(wish(0, { wanted: [{ line_item_id: "line_2", quantity: 1 }] }));
        await expect(
          sql(`INSERT INTO return_request_item (id, request_id, line_item_id, title, quantity, "of", line_paid, amount)
                 VALUES ('rreti_x', '${other.id}', 'line_1', 'Café', 2, 3, 1, 0)`),
        ).rejects.toThrow(/promised/);
      });

      it("pays once: what was given back cannot be rewritten", async () => {
        const { id } = await service.open(wish(1));
        await service.move(id, "approve", { actor: "rule" });
        await service.move(id, "receive", { actor: "user_1" });
        await service.move(id, "refund", { actor: "user_1", patch: { refunded_amount: 100 } });
        await expect(sql("UPDATE return_request SET refunded_amount = 200")).rejects.toThrow(
          /refunded already/,
        );
      });
    });
  },
});
