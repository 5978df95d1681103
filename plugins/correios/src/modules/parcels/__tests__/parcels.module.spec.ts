import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { NewParcel, NewParcelEvent } from "../../../features/parcels/domain/parcel";
import Parcel from "../models/parcel";
import ParcelEvent from "../models/parcel-event";
import ParcelLabel from "../models/parcel-label";
import type ParcelsModuleService from "../service";
import { somewhere } from "../../../features/parcels/__tests__/memory-parcels";

const moduleFolder = path.resolve(__dirname, "..");
const bags = (quantity: number, id = "item_1") => ({
  id,
  title: "Café Mantiqueira",
  quantity,
  weight: 260,
  unit_price: 4_500,
});
const parcel = (over: Partial<NewParcel> = {}): NewParcel => ({
  order_id: "order_1",
  service: "pac",
  service_code: "03298",
  box_name: "Caixa P",
  grams: 620,
  length: 24,
  width: 16,
  height: 12,
  items: [bags(2)],
  declared_value: 9_000,
  quoted_cost: 2_136,
  recipient: somewhere,
  ...over,
});
const CODE = "DG049186226BR";
const posted: NewParcelEvent = {
  code: "PO",
  type: "01",
  status: "posted",
  description: "Objeto postado",
  occurred_at: new Date("2026-11-20T15:00:00Z"),
};
const codeOf = (error: unknown) => (error as { code?: string }).code;

moduleIntegrationTestRunner<ParcelsModuleService>({
  moduleName: "parcels",
  resolve: moduleFolder,
  moduleModels: [Parcel, ParcelEvent, ParcelLabel],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);
    const packed = async (over: Partial<NewParcel> = {}) =>
      (await service.pack([parcel(over)], { item_1: 9 }))[0]!;
    const registered = async () => {
      const { id } = await packed();
      await service.transition(id, "register");
      return service.transition(id, "registered", { prepost_id: "PR1", tracking_code: CODE });
    };

    describe("packing", () => {
      it("numbers the parcels of one run, and keeps them as they were", async () => {
        const rows = await service.pack([parcel(), parcel({ items: [bags(1)] })], { item_1: 3 });
        expect(rows.map(({ sequence, of, state }) => [sequence, of, state])).toEqual([
          [1, 2, "packed"],
          [2, 2, "packed"],
        ]);
        expect(rows[0]).toMatchObject({ items: [bags(2)], recipient: { cep: "30140071" }, nfe_key: null });
        expect(rows[0]?.created_at).toBeInstanceOf(Date);
        const [read] = await service.listParcels({ id: rows[0]?.id });
        expect(read).toMatchObject({ items: [bags(2)], declared_value: 9_000 });
      });

      it("never packs more than there is to ship, however many pack at once", async () => {
        const tries = Array.from({ length: 12 }, () =>
          service.pack([parcel()], { item_1: 5 }).then(() => "packed", codeOf),
        );
        const answers = await Promise.all(tries);
        expect(answers.filter((answer) => answer === "packed")).toHaveLength(2);
        expect(new Set(answers)).toEqual(new Set(["packed", "parcel_items_exceeded"]));
      });

      it("takes all parcels or none, and no line that the order has not", async () => {
        const stray = parcel({ items: [bags(1, "item_9")] });
        await expect(service.pack([parcel(), stray], { item_1: 9 })).rejects.toMatchObject({
          code: "parcel_items_exceeded",
        });
        expect(await service.listParcels()).toHaveLength(0);
      });

      it("has room again for what was voided", async () => {
        const { id } = await packed({ items: [bags(9)] });
        await service.transition(id, "void", { voided_at: new Date() });
        expect((await packed({ items: [bags(9)] })).state).toBe("packed");
      });
    });

    describe("a transition", () => {
      it("is won by one of many", async () => {
        const { id } = await packed();
        const answers = await Promise.all(
          Array.from({ length: 20 }, () => service.transition(id, "register").then(() => "won", codeOf)),
        );
        expect(answers.filter((answer) => answer === "won")).toHaveLength(1);
        expect(new Set(answers)).toEqual(new Set(["won", "parcel_transition_illegal"]));
      });

      it("writes with the state or not at all", async () => {
        const { id } = await registered();
        await expect(service.transition(id, "label_ready", { label_attempts: 7 })).rejects.toMatchObject({
          code: "parcel_transition_illegal",
          message: expect.stringMatching(/registered.*label_ready/),
        });
        const later = new Date("2026-11-30T12:00:00Z");
        const row = await service.transition(id, "label_requested", {
          label_receipt_id: "rec",
          label_attempts: 1,
          next_label_check_at: later,
        });
        expect(row).toMatchObject({ state: "label_pending", label_attempts: 1, next_label_check_at: later });
      });

      it("of no parcel says so", async () => {
        await expect(service.transition("parc_none", "void")).rejects.toMatchObject({
          code: "parcel_not_found",
        });
      });

      it("lets an expired parcel be bought anew, under another code", async () => {
        const { id } = await registered();
        const row = await service.transition(id, "expire", {
          prepost_id: null,
          tracking_code: null,
          registration: 1,
        });
        expect(row).toMatchObject({ state: "packed", tracking_code: null });
        await service.transition(id, "register");
        expect(
          await service.transition(id, "registered", { prepost_id: "PR2", tracking_code: "DG049186230BR" }),
        ).toMatchObject({ state: "registered" });
      });
    });

    it("due labels go to one taker each, and come back when the lease is over", async () => {
      for (let at = 0; at < 6; at++) {
        const { id } = await packed({ order_id: `order_${at}` });
        await service.patch(id, { next_label_check_at: new Date(0) });
      }
      const takes = await Promise.all(
        Array.from({ length: 4 }, () => service.claimDueLabels({ limit: 3, leaseSeconds: 60 })),
      );
      const ids = takes.flat().map(({ id }) => id);
      expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
      expect(await service.claimDueLabels({ limit: 9, leaseSeconds: 60 })).toEqual([]);
      await service.patch(ids[0]!, { next_label_check_at: new Date(0) });
      expect((await service.claimDueLabels({ limit: 9, leaseSeconds: 60 })).map(({ id }) => id)).toEqual([
        ids[0],
      ]);
    });

    it("news is written once, oldest first, whoever brings it", async () => {
      const { id } = await registered();
      const moving: NewParcelEvent = {
        ...posted,
        code: "RO",
        status: "in_transit",
        description: "Objeto em trânsito",
        place_city: "SAO PAULO",
        place_state: "SP",
        occurred_at: new Date("2026-11-20T18:00:00Z"),
      };
      const told = await Promise.all(
        Array.from({ length: 5 }, () => service.recordEvents(id, [moving, posted])),
      );
      expect(told.flat()).toHaveLength(2);
      const rows = await service.listParcelEvents({ parcel_id: id }, { order: { occurred_at: "ASC" } });
      expect(rows.map(({ status }) => status)).toEqual(["posted", "in_transit"]);
      await service.recordEvents(id, [{ ...posted, occurred_at: new Date("2026-11-21T15:00:00Z") }]);
      expect(await service.listParcelEvents({ parcel_id: id })).toHaveLength(3);
    });

    it("a label is kept once", async () => {
      const { id } = await registered();
      const label = { parcel_id: id, tracking_code: CODE, format: "ET", pdf: "JVBERg==" };
      await Promise.all(Array.from({ length: 5 }, () => service.keepLabel(label)));
      expect(await service.listParcelLabels({ parcel_id: id })).toMatchObject([{ pdf: "JVBERg==" }]);
    });

    describe("the database refuses", () => {
      it.each([
        "items = '[]'",
        "order_id = 'x'",
        "sequence = 2",
        "of = 3",
        "grams = 1",
        "deleted_at = now()",
      ])("to rewrite a parcel: %s", async (change) => {
        await packed();
        await expect(sql(`update parcel set ${change.replace("of =", '"of" =')}`)).rejects.toThrow(
          /keeps what it holds/,
        );
      });

      it("to remove one, and what is final to move", async () => {
        const { id } = await packed();
        await expect(sql("delete from parcel")).rejects.toThrow(/keeps what it holds/);
        await service.transition(id, "void");
        await expect(sql("update parcel set state = 'packed'")).rejects.toThrow(/final/);
      });

      it("another code for a parcel that has one, and two parcels with one code", async () => {
        const { id } = await registered();
        await expect(sql("update parcel set tracking_code = 'DG049186230BR'")).rejects.toThrow(
          /keeps its tracking/,
        );
        await expect(sql("update parcel set tracking_code = null")).rejects.toThrow(
          /keeps its tracking|coded/,
        );
        const other = await packed();
        await service.transition(other.id, "register");
        await expect(
          service.transition(other.id, "registered", { prepost_id: "PR2", tracking_code: CODE }),
        ).rejects.toThrow();
        expect((await service.retrieveParcel(id)).tracking_code).toBe(CODE);
      });

      it("an NF-e without its key, and a state that does not exist", async () => {
        await packed();
        await expect(sql("update parcel set fiscal_kind = 'nfe'")).rejects.toThrow(/parcel_nfe_whole/);
        await expect(sql("update parcel set state = 'verloren'")).rejects.toThrow(/parcel_state_check/);
      });

      it("to change or remove news and labels", async () => {
        const { id } = await registered();
        await service.recordEvents(id, [posted]);
        await service.keepLabel({ parcel_id: id, tracking_code: CODE, format: "ET", pdf: "JVBERg==" });
        for (const table of ["parcel_event", "parcel_label"]) {
          await expect(sql(`update ${table} set created_at = now()`)).rejects.toThrow(/append-only/);
          await expect(sql(`delete from ${table}`)).rejects.toThrow(/append-only/);
        }
      });
    });
  },
});
