import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import PaymentCharge from "../models/payment-charge";
import PaymentChargeReceipt from "../models/payment-charge-receipt";
import PaymentNotification from "../models/payment-notification";
import type PaymentChargesService from "../service";
import type { NewPaymentCharge } from "../types";

const moduleFolder = path.resolve(__dirname, "..");

moduleIntegrationTestRunner<PaymentChargesService>({
  moduleName: "paymentCharges",
  resolve: moduleFolder,
  moduleModels: [PaymentCharge, PaymentChargeReceipt, PaymentNotification],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);
    const charge: NewPaymentCharge = {
      provider: "efi",
      method: "boleto",
      sessionId: "payses_1",
      amount: 4290,
      dueOn: "2026-12-01",
      data: { barcode: "1" },
    };

    describe("charges", () => {
      it("are opened once for a session, as Dates and objects", async () => {
        const rows = await Promise.all(Array.from({ length: 20 }, () => service.openCharge(charge)));
        expect(await service.listPaymentCharges()).toHaveLength(1);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
        expect(rows[0]!.created_at).toBeInstanceOf(Date);
        expect(rows[0]!.data).toEqual({ barcode: "1" });
      });

      it("let one of many racing transitions through, and merge data", async () => {
        const { id } = await service.openCharge(charge);
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, () => service.applyChargeEvent(id, "paid", { data: { paid: true } })),
        );
        expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(results.find((one) => one.status === "rejected")?.reason).toMatchObject({
          code: "charge_transition_illegal",
        });
        const row = await service.offerChargeEvent(id, "rejected");
        expect(row).toMatchObject({ state: "paid", data: { barcode: "1", paid: true } });
      });

      it("that are due go to one process each, and not again within the lease", async () => {
        for (let at = 0; at < 30; at++) {
          await service.openCharge({ ...charge, sessionId: `payses_${at}`, nextCheckAt: new Date(0) });
        }
        const pages = await Promise.all(Array.from({ length: 6 }, () => service.claimDueCharges(10, 300)));
        const ids = pages.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const rest = await service.claimDueCharges(100, 300);
        expect(ids.length + rest.length).toBe(30);
        expect(await service.claimDueCharges(100, 300)).toEqual([]);
        await service.scheduleChecks([
          { id: ids[0]!, at: new Date(0) },
          { id: ids[1]!, at: null },
        ]);
        expect((await service.claimDueCharges(100, 300)).map(({ id }) => id)).toEqual([ids[0]]);
      });

      it("that are unknown are named", async () => {
        await expect(service.applyChargeEvent("pchg_0", "paid")).rejects.toMatchObject({
          code: "charge_not_found",
        });
      });
    });

    describe("receipts", () => {
      const payment = { reference: "efi-1-1", amount: 4290, paidAt: new Date(), refundedCentavos: 0 };

      it("are recorded once; their money cannot change, what is known of it grows", async () => {
        await Promise.all(Array.from({ length: 20 }, () => service.recordReceipts("pchg_1", [payment])));
        await service.recordReceipts("pchg_1", [{ ...payment, fee: 250, refundedCentavos: 100 }]);
        await service.recordReceipts("pchg_1", [payment]);
        expect(await service.listPaymentChargeReceipts()).toMatchObject([
          { amount: 4290, fee: 250, refunded: 100, outcome: "pending" },
        ]);
        for (const change of ["amount = 1", "reference = 'X'", "paid_at = now()", "deleted_at = now()"]) {
          await expect(sql(`update payment_charge_receipt set ${change}`)).rejects.toThrow(/append-only/);
        }
        await expect(sql("delete from payment_charge_receipt")).rejects.toThrow(/append-only/);
      });

      it("keep the outcome of having paid an order", async () => {
        await service.recordReceipts("pchg_1", [payment]);
        await service.setOutcomes([["efi-1-1", "awaiting_order"]], null);
        await service.setOutcomes([["efi-1-1", "captured"]], "order_1");
        await service.setOutcomes([["efi-1-1", "duplicate"]], "order_1");
        expect(await service.listPaymentChargeReceipts()).toMatchObject([
          { outcome: "captured", order_id: "order_1" },
        ]);
      });
    });

    describe("notifications", () => {
      const fact = { provider: "efi" as const, dedupeKey: "efi:t:0", externalId: "t", raw: { token: "t" } };

      it("are stored once under 200 concurrent copies, and tell a repetition from a forgery", async () => {
        const stored = await Promise.all(
          Array.from({ length: 200 }, () => service.storeNotifications([fact])),
        );
        expect(stored.flatMap(({ ids }) => ids)).toHaveLength(1);
        expect(stored.flatMap(({ conflicts }) => conflicts)).toEqual([]);
        const other = await service.storeNotifications([{ ...fact, raw: { token: "x" } }]);
        expect(other).toEqual({ ids: [], conflicts: ["efi:t:0"] });
      });

      it("are claimed by one process, counted before the work", async () => {
        const { ids } = await service.storeNotifications([fact]);
        const claims = await Promise.all(
          Array.from({ length: 10 }, () => service.claimNotifications(ids, 10)),
        );
        expect(claims.flat()).toMatchObject([{ attempts: 1 }]);
        expect(await service.claimNotifications(null, 10)).toEqual([]);
      });

      it("cannot be rewritten or removed, only processed", async () => {
        const { ids } = await service.storeNotifications([fact]);
        await service.updatePaymentNotifications([
          { id: ids[0]!, processed_at: new Date(), result: "applied" },
        ]);
        for (const change of ["raw = '{}'", "dedupe_key = 'X'", "deleted_at = now()"]) {
          await expect(sql(`update payment_notification set ${change}`)).rejects.toThrow(/append-only/);
        }
        await expect(sql("delete from payment_notification")).rejects.toThrow(/append-only/);
      });
    });
  },
});
