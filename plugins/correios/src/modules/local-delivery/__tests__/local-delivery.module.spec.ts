import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { setupTable } from "../setup-table";
import { localDeliverySource } from "../source";
import DeliveryArea from "../models/delivery-area";
import FreeFreightRule from "../models/free-freight-rule";
import PickupPoint from "../models/pickup-point";
import type LocalDeliveryService from "../service";

const folder = path.resolve(__dirname, "..");
const AREA = {
  name: "Poços",
  ranges: ["37700000-37719999"],
  price: 1200,
  days: 0,
  weekdays: ["mon", "sat"],
  cutoff: "11:30",
};
const POINT = {
  name: "Balcão",
  address: { cep: "37701000" },
  hours: { mon: [{ from: "09:00", to: "17:00" }] },
};
const RULE = { name: "Acima de R$ 200", min_subtotal: 20_000, states: ["MG"], ranges: [], services: ["pac"] };

moduleIntegrationTestRunner<LocalDeliveryService>({
  moduleName: "localDelivery",
  resolve: folder,
  moduleModels: [DeliveryArea, PickupPoint, FreeFreightRule],
  pathToMigrations: path.join(folder, "migrations"),
  testSuite: ({ service }) => {
    it("is the source that providers read from, whole however long its lists are", async () => {
      await service.createDeliveryAreas(
        Array.from({ length: 40 }, (_, at) => ({ ...AREA, name: `Área ${at}` })),
      );
      await service.createPickupPoints(POINT);
      await service.createFreeFreightRules(RULE);
      const source = localDeliverySource();
      const areas = await source.areas();
      expect(areas).toHaveLength(40);
      expect(areas[0]).toEqual({
        ...AREA,
        id: expect.stringMatching(/^dlarea_/) as string,
        name: expect.stringMatching(/^Área/) as string,
        ranges: [{ from: "37700000", to: "37719999" }],
        min_subtotal: 0,
        active: true,
      });
      expect(await source.points()).toMatchObject([{ name: "Balcão", ready_days: 1, hours: POINT.hours }]);
      expect(await source.rules()).toMatchObject([
        { ...RULE, priority: 100, valid_from: null, active: true },
      ]);
    });

    it("closes a day again: an update takes keys of its JSON columns away", async () => {
      const table = setupTable(service, "point");
      const always = [{ from: "09:00", to: "17:00" }];
      const whole = {
        name: "Balcão",
        address: {
          street: "Rua das Flores",
          number: "10",
          complement: "fundos",
          neighborhood: "Centro",
          city: "Varginha",
          state: "MG",
          cep: "37002000",
        },
        hours: { mon: always, sat: always },
        ready_days: 1,
        instructions: null,
        stock_location_id: null,
        active: true,
      };
      const { id } = await table.create(whole);
      expect((await table.find(id)).hours).toEqual({ mon: always, sat: always });
      await table.update(id, {
        ...whole,
        hours: { sat: always },
        address: { ...whole.address, complement: "" },
      });
      expect(await table.find(id)).toMatchObject({ hours: { sat: always }, address: { complement: "" } });
      expect(Object.keys((await table.find(id)).hours)).toEqual(["sat"]);
      expect((await service.points())[0]?.hours).toEqual({ sat: always });
      // As an undone step would write it: what the change added is gone.
      await table.update(id, whole);
      await table.update(id, { ...whole, hours: { mon: always } });
      expect((await table.find(id)).hours).toEqual({ mon: always });
      expect((await table.list({ order: "name", limit: 1, offset: 0 }))[0][0]?.hours).toEqual({
        mon: always,
      });
    });

    it("remembers for a while, and forgets when told", async () => {
      expect(await service.areas()).toEqual([]);
      await service.createDeliveryAreas(AREA);
      expect(await service.areas()).toEqual([]);
      await service.forget();
      expect(await service.areas()).toHaveLength(1);
    });

    it.each([
      ["a range backwards", { ranges: ["37719999-37700000"] }],
      ["half a CEP", { ranges: ["377-378"] }],
      ["no range", { ranges: [] }],
      ["a negative price", { price: -1 }],
      ["no day of the week", { weekdays: [] }],
      ["a day that is none", { weekdays: ["feira"] }],
      ["a time that is none", { cutoff: "25:00" }],
      ["preparation for ever", { days: 61 }],
    ])("the database refuses an area with %s", async (_, change) => {
      await expect(service.createDeliveryAreas({ ...AREA, ...change })).rejects.toThrow();
      expect(await service.listDeliveryAreas()).toEqual([]);
    });

    it.each([
      ["no service", { services: [] }],
      ["dates backwards", { valid_from: "2026-12-01", valid_until: "2026-11-01" }],
      ["a range backwards", { ranges: ["37719999-37700000"] }],
      ["a negative value", { min_subtotal: -1 }],
    ])("the database refuses a rule with %s", async (_, change) => {
      await expect(service.createFreeFreightRules({ ...RULE, ...change })).rejects.toThrow();
    });

    it("the database refuses a point that never opens", async () => {
      await expect(service.createPickupPoints({ ...POINT, hours: {} })).rejects.toThrow();
    });
  },
});
