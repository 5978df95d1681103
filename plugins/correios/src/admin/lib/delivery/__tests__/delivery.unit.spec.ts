import { listQuery } from "@mestres/admin-kit/lib";
import fc from "fast-check";
import {
  CreateDeliveryArea,
  CreateFreeFreightRule,
  CreatePickupPoint,
  setupListQuery,
} from "../../../../api/admin/correios/delivery-validators";
import { readSetup } from "../../../../features/local-delivery/domain/setup";
import { areaDraftOf, EMPTY_AREA, readArea } from "../area-draft";
import { orderDeliveryOf } from "../order-delivery";
import { EMPTY_POINT, pointDraftOf, readPoint } from "../point-draft";
import { SETUP_LISTS } from "../lists";
import { intervalsIn, rangesIn, timeIn, typedIntervals, typedRanges } from "../read";
import { EMPTY_RULE, readRule, ruleDraftOf } from "../rule-draft";

const area = {
  ...EMPTY_AREA,
  name: " Centro ",
  ranges: "37701-000 a 37701-999\n37702000",
  price: "7",
  cutoff: "11h",
};
const point = {
  ...EMPTY_POINT,
  name: "Balcão",
  cep: "37701-000",
  street: "Rua Assis",
  number: "1200",
  neighborhood: "Centro",
  city: "Poços de Caldas",
  state: "MG",
};
const rule = { ...EMPTY_RULE, name: "Minas", min_subtotal: "250", states: ["MG"] };

describe("what is typed", () => {
  it("means what the server takes", () => {
    const { value: newArea } = readArea(area);
    expect(newArea).toMatchObject({
      name: "Centro",
      ranges: [
        { from: "37701000", to: "37701999" },
        { from: "37702000", to: "37702000" },
      ],
      price: 700,
      cutoff: "11:00",
      min_subtotal: 0,
    });
    expect(readSetup("area", CreateDeliveryArea.parse(newArea))).toEqual(newArea);
    const { value: newPoint } = readPoint(point);
    expect(readSetup("point", CreatePickupPoint.parse(newPoint))).toEqual(newPoint);
    const { value: newRule } = readRule({ ...rule, valid_from: "2026-11-01", valid_until: "2026-11-30" });
    expect(readSetup("rule", CreateFreeFreightRule.parse(newRule))).toEqual(newRule);
  });

  it("comes back as it was when it is opened again", () => {
    const { value: newArea } = readArea(area);
    expect(readArea(areaDraftOf({ id: "a", overlaps: [], shipping_options: [], ...newArea! })).value).toEqual(
      newArea,
    );
    const { value: newPoint } = readPoint(point);
    expect(
      readPoint(pointDraftOf({ id: "p", hours_text: "", shipping_options: [], ...newPoint! })).value,
    ).toEqual(newPoint);
    const { value: newRule } = readRule(rule);
    expect(readRule(ruleDraftOf({ id: "r", ...newRule! })).value).toEqual(newRule);
  });

  it("is refused field by field, with what was typed", () => {
    expect(
      readArea({ ...EMPTY_AREA, days: "61", cutoff: "25h", weekdays: [], ranges: "3770" }).problems,
    ).toEqual({
      name: { key: "required" },
      ranges: { key: "range", values: { text: "3770" } },
      price: { key: "required" },
      days: { key: "whole", values: { min: 0, max: 60 } },
      weekdays: { key: "weekdays" },
      cutoff: { key: "time" },
    });
    expect(readArea({ ...area, ranges: "37702-000 a 37701-000" }).problems).toMatchObject({
      ranges: { key: "rangeOrder" },
    });
    expect(readArea({ ...area, price: "1.000.000,01" }).problems).toEqual({ price: { key: "amount" } });
    const closed = { mon: "", tue: "", wed: "", thu: "", fri: "", sat: "", sun: "" };
    expect(readPoint({ ...point, hours: closed }).problems).toEqual({ "hours-mon": { key: "open" } });
    expect(readPoint({ ...point, cep: "1", hours: { ...closed, tue: "abre cedo" } }).problems).toEqual({
      cep: { key: "cep" },
      "hours-tue": { key: "hours", values: { text: "abre cedo" } },
    });
    expect(
      readRule({
        ...EMPTY_RULE,
        services: [],
        priority: "0",
        valid_from: "2026-12-01",
        valid_until: "2026-11-01",
      }).problems,
    ).toMatchObject({
      name: { key: "required" },
      services: { key: "services" },
      priority: { key: "whole" },
      valid_until: { key: "dates" },
    });
  });
});

describe("hours and ranges", () => {
  it.each([
    ["9h-12h, 13h30-18h", "09:00-12:00, 13:30-18:00"],
    ["09:00–17:00", "09:00-17:00"],
    ["9 às 17", "09:00-17:00"],
    ["", ""],
  ])("%s is %s", (text, typed) => {
    expect(typedIntervals(intervalsIn(text).value)).toBe(typed);
  });

  it.each(["17h-9h", "9h-12h, 11h-13h", "9h", "9h-12h-14h", "9h-24h"])("%s is refused", (text) => {
    expect(intervalsIn(text).problem).toBeDefined();
  });

  it("reads one time as people write it", () => {
    expect(["14", "14h", "14h05", "14:05", "", "14:60", "às duas"].map((text) => timeIn(text).value)).toEqual(
      ["14:00", "14:00", "14:05", "14:05", null, undefined, undefined],
    );
  });

  it("writes ranges so that they are read as the same ranges", () => {
    const cep = fc.integer({ min: 1_000_000, max: 99_999_999 }).map((n) => String(n).padStart(8, "0"));
    const range = fc.tuple(cep, cep).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), (ranges) => {
        expect(rangesIn(typedRanges(ranges)).value).toEqual(ranges);
      }),
    );
  });
});

it("asks for lists in ways that the server takes, whatever stands in the address", () => {
  for (const spec of Object.values(SETUP_LISTS)) {
    const server = setupListQuery(spec.sorts as [string, ...string[]]);
    for (const column of spec.sorts) {
      const asked = listQuery({ q: "x", order: `-${column}`, offset: "20", active: '"true"' }, spec);
      expect(asked).toMatchObject({ order: `-${column}`, active: "true" });
      expect(server.safeParse(asked).success).toBe(true);
    }
    const wild = listQuery({ q: "", order: "id;drop", offset: "-4", active: "x" }, spec);
    expect(wild).toEqual({ limit: 20, offset: 0 });
  }
});

describe("what an order was promised", () => {
  it("is read from what the provider left, free freight with its rule", () => {
    const area = { id: "a", name: "Poços" };
    const data = { service: "local", area, deliver_by: "2026-11-23", amount: 0, cost: 1200 };
    expect(orderDeliveryOf({ ...data, free_rule: { id: "r", name: "Minas" } })).toEqual({
      kind: "local",
      area: "Poços",
      deliverBy: "2026-11-23",
      amount: 0,
      cost: 1200,
      freeBy: "Minas",
    });
    expect(
      orderDeliveryOf({
        service: "pickup",
        deliver_by: "2026-11-23",
        pickup_point: { name: "Balcão", hours: "Sexta" },
      }),
    ).toEqual({ kind: "pickup", point: "Balcão", hours: "Sexta", readyBy: "2026-11-23" });
  });

  it("is nothing for what other providers made", () => {
    expect([
      orderDeliveryOf(null),
      orderDeliveryOf({ service: "pac" }),
      orderDeliveryOf({ id: "pickup" }),
    ]).toEqual([null, null, null]);
  });
});
