import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { buildS10 } from "../../../features/tracking/domain/s10";
import type { NewParcelEvent, ParcelEventStatus } from "../../../features/parcels/domain/parcel";
import Parcel from "../models/parcel";
import ParcelEvent from "../models/parcel-event";
import ParcelLabel from "../models/parcel-label";
import type ParcelsModuleService from "../service";
import { somewhere } from "../../../features/parcels/__tests__/memory-parcels";

const moduleFolder = path.resolve(__dirname, "..");
const codeOf = (number: number) =>
  buildS10({ service: "DG", serial: String(number).padStart(8, "0"), country: "BR" });
const event = (code: string, status: ParcelEventStatus, at: string): NewParcelEvent => ({
  code,
  type: "01",
  status,
  description: code,
  place_city: "BELO HORIZONTE",
  place_state: "MG",
  occurred_at: new Date(at),
});
const POSTED = event("PO", "posted", "2026-11-16T15:00:00Z");
const MOVED = event("RO", "in_transit", "2026-11-17T15:00:00Z");
const OUT = event("OEC", "out_for_delivery", "2026-11-18T11:00:00Z");
const DELIVERED = event("BDE", "delivered", "2026-11-18T18:00:00Z");
const pace = (now: string) => ({ now: new Date(now), paceMinutes: 180, lostAfterDays: 15 });
const TODAY = pace("2026-11-18T20:00:00Z");

moduleIntegrationTestRunner<ParcelsModuleService>({
  moduleName: "parcels",
  resolve: moduleFolder,
  moduleModels: [Parcel, ParcelEvent, ParcelLabel],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);
    let number = 0;
    async function packed() {
      number++;
      const bag = { title: "Café", quantity: 1, weight: 260, unit_price: 4_500 };
      const rows = await service.pack(
        [
          {
            order_id: `order_${number}`,
            service: "pac",
            service_code: "03298",
            box_name: "P",
            grams: 620,
            length: 24,
            width: 16,
            height: 12,
            items: [{ id: "item", ...bag }],
            declared_value: 0,
            quoted_cost: null,
            recipient: somewhere,
          },
        ],
        { item: 1 },
      );
      return rows[0]!;
    }
    async function registered() {
      const { id } = await packed();
      await service.transition(id, "register");
      return service.transition(id, "registered", {
        prepost_id: `PR${number}`,
        tracking_code: codeOf(number),
      });
    }
    const apply = (
      id: string,
      events: NewParcelEvent[],
      at = TODAY,
      expectedOn: string | null = "2026-11-19",
    ) => service.applyReport(id, { events, expectedOn }, at);

    describe("tracking", () => {
      it("follows each parcel with a code, each by one process, and not again within the lease", async () => {
        await packed();
        for (let at = 0; at < 30; at++) {
          await registered();
        }
        const lots = await Promise.all(
          Array.from({ length: 6 }, () => service.claimDueTracking({ limit: 8, leaseSeconds: 300 })),
        );
        const ids = lots.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const rest = await service.claimDueTracking({ limit: 100, leaseSeconds: 300 });
        expect(ids.length + rest.length).toBe(30);
        expect(await service.claimDueTracking({ limit: 100, leaseSeconds: 300 })).toEqual([]);
      });

      it("writes the same answer down once, however many bring it at once", async () => {
        const { id } = await registered();
        const results = await Promise.all(Array.from({ length: 12 }, () => apply(id, [OUT, MOVED, POSTED])));
        expect(results.filter(({ row, before }) => row.state !== before)).toHaveLength(1);
        expect(results.flatMap(({ added }) => added)).toHaveLength(3);
        const [row] = await service.listParcels({ id });
        expect(row).toMatchObject({
          state: "out_for_delivery",
          posted_at: POSTED.occurred_at,
          last_event_at: OUT.occurred_at,
          expected_on: "2026-11-19",
          claim_until: "2026-12-19",
          late: false,
        });
        expect((await service.listNews([id])).map(({ code }) => code)).toEqual(["PO", "RO", "OEC"]);
      });

      it("jumps forward, keeps a delivery against what comes late, and is asked about no more", async () => {
        const { id } = await registered();
        const { row } = await apply(id, [DELIVERED]);
        expect(row).toMatchObject({
          state: "delivered",
          delivered_at: DELIVERED.occurred_at,
          next_tracking_at: null,
        });
        const again = await apply(id, [POSTED, OUT]);
        expect(again).toMatchObject({ before: "delivered", refused: null, row: { state: "delivered" } });
        expect(again.row.posted_at).toEqual(POSTED.occurred_at);
        const returned = await apply(id, [event("BDR", "returned", "2026-11-20T10:00:00Z")]);
        expect(returned.row.state).toBe("delivered");
        await expect(sql(`update parcel set state = 'in_transit' where id = '${id}'`)).rejects.toThrow(
          /final/,
        );
        expect(await service.claimDueTracking({ limit: 9, leaseSeconds: 9 })).toEqual([]);
      });

      it("marks what is late, gives it up after silence, and takes it back when it is found", async () => {
        const { id } = await registered();
        await apply(id, [POSTED, MOVED]);
        expect((await service.listOverdue("2026-11-19", 9)).map((one) => one.id)).toEqual([]);
        expect((await service.listOverdue("2026-11-20", 9)).map((one) => one.id)).toEqual([id]);
        const late = await apply(id, [POSTED, MOVED], pace("2026-11-25T12:00:00Z"));
        expect(late.row).toMatchObject({ state: "in_transit", late: true });
        const lost = await apply(id, [POSTED, MOVED], pace("2026-12-20T12:00:00Z"));
        expect(lost).toMatchObject({
          before: "in_transit",
          row: { state: "lost" },
          added: [{ code: "MST" }],
        });
        const same = await apply(id, [POSTED, MOVED], pace("2026-12-21T12:00:00Z"));
        expect(same).toMatchObject({ before: "lost", added: [] });
        const found = await apply(
          id,
          [event("DO", "in_transit", "2026-12-21T15:00:00Z")],
          pace("2026-12-22T12:00:00Z"),
        );
        expect(found.row.state).toBe("in_transit");
      });

      it("tells of each state once, those that others tell of not at all", async () => {
        const { id } = await registered();
        expect(await service.listUnannounced({ limit: 9 })).toEqual([]);
        await apply(id, [POSTED]);
        expect((await service.listUnannounced({ ids: [id], limit: 9 })).map((one) => one.state)).toEqual([
          "posted",
        ]);
        await service.patch(id, { announced_state: "posted" });
        expect(await service.listUnannounced({ limit: 9 })).toEqual([]);
        await apply(id, [MOVED]);
        expect(await service.listUnannounced({ ids: ["parc_none"], limit: 9 })).toEqual([]);
        expect((await service.listUnannounced({ limit: 9 })).map((one) => one.id)).toEqual([id]);
      });

      it("takes a code that staff typed, without a pré-postagem, and its news", async () => {
        const { id } = await packed();
        const code = codeOf(90_000 + number);
        const row = await service.transition(id, "code_entered", { tracking_code: code, external: true });
        expect(row).toMatchObject({ state: "ready", external: true, prepost_id: null });
        expect((await service.claimDueTracking({ limit: 9, leaseSeconds: 9 })).map((one) => one.id)).toEqual([
          id,
        ]);
        expect((await apply(id, [POSTED])).row.state).toBe("posted");
        const other = await packed();
        await expect(
          service.transition(other.id, "code_entered", { tracking_code: code, external: true }),
        ).rejects.toThrow();
        await expect(
          service.transition(other.id, "code_entered", { tracking_code: codeOf(1) }),
        ).rejects.toThrow(/parcel_coded/);
      });

      it("cannot be rewritten", async () => {
        const { id } = await registered();
        await apply(id, [POSTED]);
        await expect(sql("update parcel_event set status = 'delivered'")).rejects.toThrow(/append-only/);
        await expect(sql("delete from parcel_event")).rejects.toThrow(/append-only/);
      });
    });
  },
});
