import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { HistoryEntry, NewCase, NewSettlement, Refusal } from "../../../lib/records/types";
import PaymentCase from "../models/payment-case";
import PaymentEvent from "../models/payment-event";
import PaymentRefusal from "../models/payment-refusal";
import PaymentSettlement from "../models/payment-settlement";
import type PaymentRecordsService from "../service";

const moduleFolder = path.resolve(__dirname, "..");

const ENTRY: HistoryEntry = {
  dedupe_key: "pix:T1:created",
  kind: "charge_created",
  method: "pix",
  provider_id: "pp_pix_pix",
  payment_collection_id: "pay_col_1",
  amount: 4290,
  source: "shopper",
  reference: "T1",
  detail: { revision: 0 },
  occurred_at: new Date("2026-11-22T12:00:00Z"),
};
const CASE: NewCase = {
  kind: "late",
  method: "pix",
  provider_id: "pp_pix_pix",
  order_id: "order_1",
  reference: "E1",
  amount: 4290,
};
const SETTLEMENT: NewSettlement = {
  kind: "capture",
  method: "pix",
  provider_id: "pp_pix_pix",
  reference: "E1",
  gross: 4290,
  fee: 51,
  net: 4239,
  occurred_on: "2026-11-22",
  expected_on: "2026-11-22",
};
const REFUSAL: Refusal = {
  provider: "pix",
  reason: "forged",
  http_status: 401,
  address: "203.0.113.9",
  body_sha256: "a".repeat(64),
  body_bytes: 120,
};

moduleIntegrationTestRunner<PaymentRecordsService>({
  moduleName: "paymentRecords",
  resolve: moduleFolder,
  moduleModels: [PaymentCase, PaymentEvent, PaymentRefusal, PaymentSettlement],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);

    describe("history", () => {
      it("holds a fact once under 200 concurrent copies", async () => {
        await Promise.all(Array.from({ length: 200 }, () => service.record([ENTRY])));
        expect(await service.listPaymentEvents()).toMatchObject([
          { ...ENTRY, order_id: null, announced_at: null },
        ]);
      });

      it("takes the same facts in any order at once, without a deadlock", async () => {
        const facts = Array.from({ length: 10 }, (_, at) => ({ ...ENTRY, dedupe_key: `k${at}` }));
        await Promise.all(
          Array.from({ length: 20 }, (_, at) => service.record(at % 2 ? facts : [...facts].reverse())),
        );
        expect(await service.listPaymentEvents()).toHaveLength(10);
      });

      it("cannot be rewritten or removed; its order becomes known once", async () => {
        await service.record([ENTRY]);
        for (const change of [
          "amount = 1",
          "kind = 'payment_captured'",
          "detail = null",
          "deleted_at = now()",
        ]) {
          await expect(sql(`update payment_event set ${change}`)).rejects.toThrow(/append-only/);
        }
        await expect(sql("delete from payment_event")).rejects.toThrow(/append-only/);
        await service.attachOrder({ order_id: "order_1", payment_collection_id: "pay_col_1" });
        await service.attachOrder({ order_id: "order_2", payment_collection_id: "pay_col_1" });
        expect(await service.listPaymentEvents()).toMatchObject([{ order_id: "order_1" }]);
        await expect(sql("update payment_event set order_id = 'order_2'")).rejects.toThrow(/append-only/);
      });

      it("ties to an order what only named its session", async () => {
        await service.record([{ ...ENTRY, payment_collection_id: null, session_id: "payses_1" }]);
        const place = { order_id: "order_1", payment_collection_id: "pay_col_9" };
        await service.attachOrder({ ...place, session_ids: ["payses_1", "payses_2"] });
        expect(await service.listPaymentEvents()).toMatchObject([place]);
      });

      it("leaves the outbox when announced", async () => {
        await service.record([ENTRY]);
        const [{ id } = { id: "" }] = await service.listPaymentEvents();
        await service.markAnnounced("payment_event", [id]);
        expect(await service.listPaymentEvents({ announced_at: null })).toHaveLength(0);
      });
    });

    describe("cases", () => {
      it("open once per kind and reference, with a line of history", async () => {
        const rows = await Promise.all(Array.from({ length: 20 }, () => service.openCase(CASE)));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
        await service.openCase({ ...CASE, kind: "over" });
        expect(await service.listPaymentCases()).toHaveLength(2);
        expect(await service.listPaymentEvents({ kind: "case_opened" })).toHaveLength(2);
      });

      it("stay one for a payment that is called something else later", async () => {
        const first = await service.openCase({ ...CASE, kind: "short" });
        expect((await service.openCase(CASE)).id).toBe(first.id);
        await service.completeShort([CASE.reference]);
        expect(await service.listPaymentCases()).toMatchObject([
          { state: "settled", resolution: "accept", settled_by: "system" },
        ]);
      });

      it("settle once, by one of many, and stay as they are then", async () => {
        const { id } = await service.openCase(CASE);
        const decision = { resolution: "dismiss" as const, settled_by: "user_1", note: "combinado" };
        const tries = await Promise.allSettled(
          Array.from({ length: 10 }, () => service.settleCase(id, decision)),
        );
        expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(tries.find((one) => one.status === "rejected")?.reason).toMatchObject({
          code: "payment_case_settled",
        });
        expect(await service.retrievePaymentCase(id)).toMatchObject({ state: "settled", ...decision });
        await expect(sql("update payment_case set note = 'x'")).rejects.toThrow(/append-only/);
        await expect(sql("delete from payment_case")).rejects.toThrow(/append-only/);
        expect(await service.listPaymentEvents({ kind: "case_settled" })).toMatchObject([
          { source: "staff" },
        ]);
        await expect(service.settleCase("payca_none", decision)).rejects.toMatchObject({
          code: "payment_case_not_found",
        });
      });

      it("never change what they are about", async () => {
        await service.openCase(CASE);
        for (const change of ["amount = 1", "reference = 'X'", "kind = 'over'", "deleted_at = now()"]) {
          await expect(sql(`update payment_case set ${change}`)).rejects.toThrow(/append-only/);
        }
        await expect(sql("update payment_case set state = 'settled'")).rejects.toThrow(/settled_whole/);
      });
    });

    describe("settlements", () => {
      it("are written once and never changed", async () => {
        await Promise.all(Array.from({ length: 20 }, () => service.recordSettlement(SETTLEMENT)));
        expect(await service.listPaymentSettlements()).toMatchObject([SETTLEMENT]);
        await expect(sql("update payment_settlement set gross = 1, net = -50")).rejects.toThrow(
          /append-only/,
        );
        await expect(sql("delete from payment_settlement")).rejects.toThrow(/append-only/);
      });

      it("take disputed money that leaves and comes back", async () => {
        const left = { ...SETTLEMENT, kind: "chargeback", gross: -4290, fee: 0, net: -4290 } as const;
        await service.recordSettlement(left);
        await service.recordSettlement({ ...left, reference: "E1:won", gross: 4290, net: 4290 });
        const rows = await service.listPaymentSettlements();
        expect(rows.reduce((sum, { gross }) => sum + gross, 0)).toBe(0);
      });

      it.each([
        ["a net that does not add up", { net: 4290 }],
        ["a capture that takes money", { gross: -1, fee: 0, net: -1 }],
        ["a refund that brings money", { kind: "refund" as const }],
        ["a date that is none", { occurred_on: "22/11/2026" }],
      ])("refuse %s", async (_, change) => {
        await expect(service.recordSettlement({ ...SETTLEMENT, ...change })).rejects.toThrow();
        expect(await service.listPaymentSettlements()).toHaveLength(0);
      });
    });

    describe("refusals", () => {
      it("count a flood in few rows, losing none", async () => {
        await Promise.all(Array.from({ length: 500 }, () => service.refuse(REFUSAL)));
        expect(await service.listPaymentRefusals()).toMatchObject([{ count: 500, address: "203.0.113.9" }]);
      });

      it("share one row when the senders are too many", async () => {
        await Promise.all(
          Array.from({ length: 400 }, (_, at) => service.refuse({ ...REFUSAL, address: `198.51.100.${at}` })),
        );
        const rows = await service.listPaymentRefusals({}, { take: 1000 });
        expect(rows.length).toBeLessThanOrEqual(201);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(400);
      });

      it("may go only once they are old", async () => {
        await service.refuse(REFUSAL);
        await service.purgeRefusals();
        expect(await service.listPaymentRefusals()).toHaveLength(1);
        await expect(sql("delete from payment_refusal")).rejects.toThrow(/append-only/);
      });
    });
  },
});
