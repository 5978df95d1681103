import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { RefundRequest } from "../../../lib/refunds/types";
import PaymentRefund from "../models/payment-refund";
import type RefundsModuleService from "../service";

const moduleFolder = path.resolve(__dirname, "..");
const request: RefundRequest = {
  request_id: "ref_1",
  core_refund_id: "ref_1",
  provider_id: "pp_pix_pix",
  method: "pix",
  session_id: "payses_1",
  charge_reference: "TXID",
  amount: 1000,
  sources: [
    { reference: "E1", amount: 700 },
    { reference: "E2", amount: 600 },
  ],
};

moduleIntegrationTestRunner<RefundsModuleService>({
  moduleName: "paymentRefunds",
  resolve: moduleFolder,
  moduleModels: [PaymentRefund],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);
    const total = async (): Promise<number> =>
      (await service.listPaymentRefunds({ state: ["requested", "processing", "settled"] })).reduce(
        (sum, { amount }) => sum + amount,
        0,
      );

    describe("a refund", () => {
      it("takes from one payment after the other, and is the same decision when repeated", async () => {
        const rows = await service.openRefund(request);
        expect(rows.map(({ reference, amount }) => [reference, amount])).toEqual([
          ["E1", 700],
          ["E2", 300],
        ]);
        const again = await service.openRefund(request);
        expect(again.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
        expect(await total()).toBe(1000);
        expect(again[0]?.created_at).toBeInstanceOf(Date);
        expect(again[0]?.next_attempt_at).toBeInstanceOf(Date);
      });

      it("never exceeds what came in, however many are asked for at once", async () => {
        const wishes = Array.from({ length: 20 }, (_, at) =>
          service.openRefund({ ...request, request_id: `r${at}`, amount: 400 }).then(
            () => "opened",
            (error: { code: string }) => error.code,
          ),
        );
        const answers = await Promise.all(wishes);
        expect(answers.filter((answer) => answer === "opened")).toHaveLength(3);
        expect(new Set(answers)).toEqual(new Set(["opened", "refund_exceeds_received"]));
        expect(await total()).toBe(1200);
      });

      it("that failed gives its money free again", async () => {
        const [row] = await service.openRefund({ ...request, sources: [{ reference: "E1", amount: 1000 }] });
        await service.applyReport(row?.id ?? "", { status: "failed", reason: "conta encerrada" });
        const more = { ...request, request_id: "ref_2", sources: [{ reference: "E1", amount: 1000 }] };
        expect(await service.openRefund(more)).toHaveLength(1);
      });

      it("keeps the provider's last word", async () => {
        const [row] = await service.openRefund(request);
        const id = row?.id ?? "";
        expect((await service.applyReport(id, { status: "pending" })).state).toBe("processing");
        expect((await service.applyReport(id, { status: "settled", externalId: "D1" })).state).toBe(
          "settled",
        );
        expect(await service.applyReport(id, { status: "failed" })).toMatchObject({
          state: "settled",
          external_id: "D1",
          next_attempt_at: null,
          failed_at: null,
        });
      });
    });

    describe("a refund of the provider's own", () => {
      const seen = {
        provider_id: "pp_pix_pix",
        method: "pix" as const,
        reference: "E1",
        refund_id: "painel1",
        amount: 200,
        report: { status: "settled" as const },
      };

      it("is written once under concurrent copies, and counts", async () => {
        await Promise.all(Array.from({ length: 20 }, () => service.noteRefund(seen)));
        expect(await service.listPaymentRefunds()).toMatchObject([{ source: "provider", state: "settled" }]);
        const parts = await service.openRefund({ ...request, amount: 600 });
        expect(parts.map(({ amount }) => amount)).toEqual([500, 100]);
      });
    });

    describe("what is unfinished", () => {
      it("is due, not told, or not in the books", async () => {
        const [first, second] = await service.openRefund(request);
        expect(await service.claimUnfinished(10)).toHaveLength(2);
        // Behind what was not tried yet, until its turn comes again.
        expect(await service.claimUnfinished(10)).toEqual([]);
        await service.patchRefund(first?.id ?? "", { recorded_state: "requested", booked_as: "held" });
        expect(
          (await service.listUnfinished({ limit: 10, chargeReference: "TXID" })).map(({ id }) => id),
        ).toEqual([second?.id]);
        await service.patchRefund(first?.id ?? "", { next_attempt_at: new Date(0) });
        expect(await service.listUnfinished({ limit: 10, chargeReference: "TXID" })).toHaveLength(2);
        expect(await service.listUnfinished({ limit: 10, chargeReference: "other" })).toHaveLength(0);
      });
    });

    it("cannot be rewritten or removed", async () => {
      await service.openRefund(request);
      for (const change of ["amount = 1", "reference = 'X'", "refund_id = 'X'", "deleted_at = now()"]) {
        await expect(sql(`update payment_refund set ${change}`)).rejects.toThrow(/append-only/);
      }
      await expect(sql("delete from payment_refund")).rejects.toThrow(/append-only/);
    });
  },
});
