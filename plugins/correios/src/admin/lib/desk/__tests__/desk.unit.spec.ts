import { listQuery } from "@mestres/admin-kit/lib";
import { PARCEL_STATES } from "../../../../features/parcels/domain/state";
import { ParcelsQuery } from "../../../../features/parcels/read/list";
import { ToPackQuery } from "../../../../features/parcels/read/to-pack";
import { lineOf } from "../batch";
import { canRebuy, canTrack, canVoid } from "../labels";
import { sumsOf } from "../performance";
import { parcelsQueryOf, parcelsSpec, TO_PACK } from "../query";
import { TO_PRINT_STATES } from "../lists";
import { parcelStates } from "../../../../features/parcels/domain/state-table";

describe("a list of parcels", () => {
  const asked = (address: Record<string, string>, states: readonly string[] = TO_PRINT_STATES) =>
    parcelsQueryOf(listQuery(address, parcelsSpec(states)), states);

  it("asks for the tab's states unless some of them are chosen", () => {
    const page = { limit: 20, offset: 0, direction: "outbound" };
    expect(asked({})).toEqual({ ...page, state: [...TO_PRINT_STATES] });
    expect(asked({ state: '["ready","lost"]', offset: "40" })).toEqual({
      ...page,
      offset: 40,
      state: ["ready"],
    });
    expect(asked({ state: '["lost"]' }).state).toEqual([...TO_PRINT_STATES]);
  });

  it("takes what people write into an address", () => {
    expect(asked({ service: "pac", printed: "false" })).toMatchObject({ service: ["pac"], printed: "false" });
  });

  it("is asked for in ways that the server takes", () => {
    for (const order of parcelsSpec([]).sorts) {
      const query = asked({ order: `-${order}`, printed: '"true"', service: '["pac"]' });
      expect([order, ParcelsQuery.safeParse(query).success]).toEqual([order, true]);
    }
    for (const order of TO_PACK.sorts) {
      const query = listQuery({ order, q: "1", service: "pac" }, TO_PACK);
      expect([order, ToPackQuery.safeParse(query).success]).toEqual([order, true]);
    }
  });
});

describe("what may be done about a parcel", () => {
  it("is what the server's table allows", () => {
    for (const state of PARCEL_STATES) {
      if (canVoid({ state })) {
        expect(parcelStates.move("void").from).toContain(state);
      }
      if (canRebuy({ state })) {
        expect(parcelStates.move("register").from).toContain(state);
      }
      expect(canTrack({ state, tracking_code: null })).toBe(false);
    }
    // What is being registered may have been bought already: its fate is waited for.
    expect(canVoid({ state: "registering" })).toBe(false);
  });
});

describe("a batch", () => {
  const line = { orderId: "order_1", displayId: 1, phase: "buying", labels: 0 } as const;
  const result = {
    order_id: "order_1",
    parcel_id: "parc_1",
    ok: true,
    state: "label_pending",
    tracking_code: "DG049186226BR",
  } as const;

  it("counts an order as done when every parcel of it is", () => {
    expect(lineOf(line, [result, { ...result, parcel_id: "parc_2" }])).toMatchObject({
      phase: "done",
      labels: 2,
    });
    const refused = { ...result, ok: false, code: "parcel_over_limits", message: "Pesado demais." };
    expect(lineOf(line, [result, refused])).toMatchObject({
      phase: "failed",
      labels: 1,
      message: "Pesado demais.",
    });
  });
});

describe("the performance of a period", () => {
  const day = (posted: number, on_time: number, late: number) => ({
    day: "2026-11-22",
    posted,
    on_time,
    late,
  });

  it("is told in whole per cent, never rounded up to perfect", () => {
    expect(sumsOf([day(3, 199, 0), day(1, 0, 1)])).toEqual({
      posted: 4,
      delivered: 200,
      share: 99,
      top: 199,
    });
    expect(sumsOf([day(2, 0, 0)])).toMatchObject({ share: null, top: 2 });
    expect(sumsOf([])).toEqual({ posted: 0, delivered: 0, share: null, top: 0 });
  });
});
