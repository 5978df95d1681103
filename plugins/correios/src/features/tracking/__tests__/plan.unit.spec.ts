import type { ParcelEventStatus } from "../../parcels/domain/parcel";
import { planTracking, silenceEvent } from "../domain/plan";

const event = (status: ParcelEventStatus, at: string) => ({
  code: "X",
  type: "01",
  status,
  occurred_at: new Date(at),
});
const now = new Date("2026-11-24T12:00:00Z");
const posted = event("posted", "2026-11-16T15:00:00Z");
const parcel = { state: "ready" as const, expected_on: null, posted_at: null, last_event_at: null };

describe("what news make of a parcel", () => {
  it("takes its dates from all of them, and the date that the Correios expect before the shop's", () => {
    const plan = planTracking(
      { ...parcel, expected_on: "2026-11-30" },
      [event("in_transit", "2026-11-17T15:00:00Z"), posted],
      "2026-11-20",
      now,
    );
    expect(plan).toEqual({
      event: "in_transit",
      refused: null,
      patch: {
        posted_at: posted.occurred_at,
        delivered_at: null,
        expected_on: "2026-11-20",
        last_event_at: new Date("2026-11-17T15:00:00Z"),
        late: true,
        claim_until: "2026-12-20",
      },
    });
  });

  it("leaves what staff wrote while the Correios tell nothing of it", () => {
    const marked = { ...parcel, state: "posted" as const, posted_at: now };
    expect(planTracking(marked, [], null, now)).toMatchObject({
      event: null,
      patch: { posted_at: now, last_event_at: null, late: false },
    });
    expect(planTracking(marked, [posted], null, now).patch.posted_at).toEqual(posted.occurred_at);
  });

  it("is late on the day after the expected one, and when it was delivered after it", () => {
    const late = (deliveredAt: string) =>
      planTracking(parcel, [posted, event("delivered", deliveredAt)], "2026-11-18", now).patch.late;
    expect([late("2026-11-18T20:00:00Z"), late("2026-11-19T20:00:00Z")]).toEqual([false, true]);
  });

  it("says which news the table of states does not take", () => {
    const voided = { ...parcel, state: "voided" as const };
    expect(planTracking(voided, [posted], null, now)).toMatchObject({ event: null, refused: "posted" });
  });

  it("gives up on silence only where silence is bad news, and after the expected date", () => {
    const silent = { late: true, last_event_at: posted.occurred_at };
    const later = new Date("2026-12-20T12:00:00Z");
    expect(silenceEvent("in_transit", silent, 15, later)).toMatchObject({ code: "MST", status: "lost" });
    expect(silenceEvent("in_transit", silent, 15, now)).toBeNull();
    expect(silenceEvent("in_transit", { ...silent, late: false }, 15, later)).toBeNull();
    for (const state of ["ready", "awaiting_pickup", "delivered", "lost"] as const) {
      expect(silenceEvent(state, silent, 15, later)).toBeNull();
    }
  });
});
