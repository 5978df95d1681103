import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import PixCharge from "../models/pix-charge";
import PixNotification from "../models/pix-notification";
import PixReceipt from "../models/pix-receipt";
import PixStaticCode from "../models/pix-static-code";
import type PixModuleService from "../service";

const moduleFolder = path.resolve(__dirname, "..");
const TXID = "01M81GQ1HTHEQ9HM8EJRZQYZS5";
const SESSION = `payses_${TXID}`;

moduleIntegrationTestRunner<PixModuleService>({
  moduleName: "pix",
  resolve: moduleFolder,
  moduleModels: [PixCharge, PixNotification, PixReceipt, PixStaticCode],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);

    describe("notifications", () => {
      const fact = { e2eid: "E1", txid: TXID, status: "RECEBIDO", raw: { endToEndId: "E1" } };

      it("are stored once under 200 concurrent copies", async () => {
        const stored = await Promise.all(
          Array.from({ length: 200 }, () => service.storeNotifications([fact])),
        );
        expect(stored.flat()).toHaveLength(1);
        expect(await service.listPixNotifications()).toHaveLength(1);
      });

      it("tell a payment from each state of its refund", async () => {
        const refund = { ...fact, refundId: "r1", status: "EM_PROCESSAMENTO" };
        await service.storeNotifications([fact, refund]);
        const again = await service.storeNotifications([fact, refund, { ...refund, status: "DEVOLVIDO" }]);
        expect(again).toHaveLength(1);
      });

      it("are taken once, the attempt counted, and not before their lease is over", async () => {
        const stored = await service.storeNotifications([fact, { ...fact, e2eid: "E2" }]);
        const ids = stored.map(({ id }) => id);
        const taken = (
          await Promise.all(Array.from({ length: 8 }, () => service.claimNotifications(ids, 10)))
        ).flat();
        expect(taken.map(({ id, attempts }) => [id, attempts]).sort()).toEqual(
          ids.map((id) => [id, 1]).sort(),
        );
        expect(await service.claimNotifications(null, 10)).toEqual([]);
        await service.updatePixNotifications(ids.map((id) => ({ id, next_attempt_at: new Date(0) })));
        await service.finishNotifications(ids.slice(0, 1), "applied");
        expect(await service.claimNotifications(null, 10)).toMatchObject([{ id: ids[1], attempts: 2 }]);
      });

      it("cannot be rewritten or removed, only processed", async () => {
        const [{ id } = { id: "" }] = await service.storeNotifications([fact]);
        await service.updatePixNotifications([{ id, processed_at: new Date(), result: "applied" }]);
        for (const change of ["raw = '{}'", "e2eid = 'X'", "status = 'X'", "deleted_at = now()"]) {
          await expect(sql(`update pix_notification set ${change}`)).rejects.toThrow(/append-only/);
        }
        await expect(sql("delete from pix_notification")).rejects.toThrow(/append-only/);
        await expect(service.softDeletePixNotifications([id])).rejects.toThrow(/append-only/);
      });
    });

    describe("looks at the PSP", () => {
      const txidOf = (at: number): string => `${TXID.slice(0, -2)}${String(at).padStart(2, "0")}`;

      it("that are due are claimed by one process each, and set anew many at a time", async () => {
        for (let at = 0; at < 30; at++) {
          const txid = txidOf(at);
          await service.openCharge({
            txid,
            sessionId: `payses_${txid}`,
            amount: 4290,
            expiresAt: new Date(Date.now() + 60_000),
          });
          await service.patchCharge(txid, { next_check_at: new Date(0) });
        }
        const pages = await Promise.all(Array.from({ length: 6 }, () => service.claimDueCharges(10, 300)));
        const txids = pages.flat().map(({ txid }) => txid);
        expect(new Set(txids).size).toBe(txids.length);
        const rest = await service.claimDueCharges(100, 300);
        expect(txids.length + rest.length).toBe(30);
        expect(await service.claimDueCharges(100, 300)).toEqual([]);
        await service.scheduleChecks([
          { txid: txidOf(1), at: new Date(0) },
          { txid: txidOf(2), at: null },
        ]);
        expect((await service.claimDueCharges(100, 300)).map(({ txid }) => txid)).toEqual([txidOf(1)]);
      });

      it("begin with the oldest code that is over, and put a failing order behind the others", async () => {
        for (let at = 0; at < 3; at++) {
          const txid = txidOf(at);
          await service.openCharge({
            txid,
            sessionId: `payses_${txid}`,
            amount: 4290,
            expiresAt: new Date(Date.now() - (10 - at) * 60_000),
          });
          await service.patchCharge(txid, { order_id: `order_${at}` });
        }
        const next = async (limit = 1) =>
          (await service.claimExpiries(limit, 300)).map(({ order_id: id, expiry_attempts: tries }) => [
            id,
            tries,
          ]);
        expect(await next()).toEqual([["order_0", 1]]);
        await service.postponeExpiries([{ order_id: "order_0", at: new Date(), waits: false }]);
        expect(await next()).toEqual([["order_1", 1]]);
        await service.patchCharge(txidOf(1), { closed_at: new Date() });
        expect(await next()).toEqual([["order_2", 1]]);
        expect(await next(9)).toEqual([["order_0", 2]]);
        await service.postponeExpiries([
          { order_id: "order_0", at: new Date(), waits: true },
          { order_id: "order_1", at: new Date(), waits: true },
          { order_id: "order_2", at: new Date(Date.now() + 60_000), waits: true },
        ]);
        expect(await next(9)).toEqual([["order_0", 1]]);
      });
    });

    describe("receipts", () => {
      const receipt = { e2eid: "E1", amountCentavos: 4290, refundedCentavos: 0, paidAt: new Date() };

      it("are recorded once, and their money cannot change", async () => {
        await Promise.all(Array.from({ length: 20 }, () => service.recordReceipts(TXID, [receipt])));
        expect(await service.listPixReceipts()).toHaveLength(1);
        for (const change of ["amount = 1", "txid = 'X'", "paid_at = now()", "deleted_at = now()"]) {
          await expect(sql(`update pix_receipt set ${change}`)).rejects.toThrow(/append-only/);
        }
        await expect(sql("delete from pix_receipt")).rejects.toThrow(/append-only/);
      });

      it("keep the outcome of having paid an order", async () => {
        await service.recordReceipts(TXID, [receipt]);
        await service.setOutcomes([["E1", "awaiting_order"]], null);
        await service.setOutcomes([["E1", "captured"]], "order_1");
        await service.setOutcomes([["E1", "duplicate"]], "order_1");
        expect(await service.listPixReceipts()).toMatchObject([{ outcome: "captured", order_id: "order_1" }]);
      });
    });

    describe("charges", () => {
      const charge = { txid: TXID, sessionId: SESSION, amount: 4290, expiresAt: new Date() };

      it("are opened once", async () => {
        await Promise.all(Array.from({ length: 20 }, () => service.openCharge(charge)));
        expect(await service.listPixCharges()).toHaveLength(1);
      });

      it("let one of many racing transitions through", async () => {
        await service.openCharge(charge);
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, () => service.applyChargeEvent(TXID, "paid")),
        );
        expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        const refusal = results.find((result) => result.status === "rejected");
        expect(refusal?.reason).toMatchObject({ code: "pix_charge_transition_illegal" });
      });

      it("that are unknown are named", async () => {
        await expect(service.applyChargeEvent(TXID, "paid")).rejects.toMatchObject({ code: "pix_not_found" });
      });
    });
  },
});
