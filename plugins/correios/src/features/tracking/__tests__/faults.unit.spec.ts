import { setFault } from "@mestres/sandbox";
import { ACCOUNT, correiosWorld } from "../../../__tests__/correios-world";
import { createCorreiosCaller } from "../../../drivers/correios/caller";
import type { ParcelRow } from "../../parcels/domain/parcel";
import { followParcels, type FollowTools } from "../use-cases/follow/follow";

const { world } = correiosWorld();
const NOW = new Date("2026-11-23T13:00:00Z");
const row = {
  id: "parc_01",
  tracking_code: "DG049186230BR",
  state: "in_transit",
  tracking_failures: 0,
  created_at: NOW,
} as ParcelRow;

/** Follows one parcel on its way; answers what was written down of it. */
async function follow() {
  const written: Record<string, unknown>[] = [];
  const warnings: string[] = [];
  const caller = createCorreiosCaller(ACCOUNT);
  const tools: FollowTools = {
    parcels: {
      patch: (_id: string, changes: Record<string, unknown>) => Promise.resolve(void written.push(changes)),
    } as unknown as FollowTools["parcels"],
    caller: () => Promise.resolve(caller),
    pace: { now: NOW, paceMinutes: 60 } as FollowTools["pace"],
    warn: (line) => void warnings.push(line),
  };
  const outcome = await followParcels([row], tools);
  return { outcome, written, warnings };
}

afterEach(() => setFault(world, "correios", { mode: "ok" }));

describe("tracking while the Correios do not work", () => {
  it.each(["down", "timeout", "too_many", "forbidden", "html_500", "garbage"] as const)(
    "leaves a parcel where it is and asks again later (%s)",
    async (mode) => {
      setFault(world, "correios", { mode });
      const { outcome, written } = await follow();
      expect(outcome).toEqual({ moved: [], outage: expect.stringContaining("Correios") });
      expect(written).toEqual([
        {
          tracking_failures: 1,
          tracking_error: expect.stringContaining("Correios"),
          next_tracking_at: expect.any(Date),
        },
      ]);
      expect((written[0]?.next_tracking_at as Date) > NOW).toBe(true);
    },
    30_000,
  );

  it("tells the operator of an object that is another customer's (SRO-009), and asks again", async () => {
    setFault(world, "correios", { mode: "foreign" });
    const { outcome, written, warnings } = await follow();
    expect(outcome).toEqual({ moved: [], outage: null });
    expect(written).toMatchObject([
      { tracking_failures: 1, tracking_error: expect.stringContaining("SRO-009") },
    ]);
    expect((written[0]?.next_tracking_at as Date) > NOW).toBe(true);
    expect(warnings).toEqual([expect.stringContaining("SRO-009")]);
  });
});
