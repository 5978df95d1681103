import { setFault } from "../faults.js";
import { call, liveWorld, URLS } from "./helpers.js";

const { world } = liveWorld();
const look = () => call("GET", `${URLS.viacep}/ws/01001000/json`);

describe("faults", () => {
  afterEach(() => setFault(world, "viacep", { mode: "ok" }));

  it("strike the service named, as often as told", async () => {
    setFault(world, "viacep", { mode: "down", count: 2 });
    expect([(await look()).status, (await look()).status, (await look()).status]).toEqual([503, 503, 200]);
    setFault(world, "brasilapi", { mode: "down" });
    expect((await look()).status).toBe(200);
  });

  it("make answers unreadable, late, or missing", async () => {
    setFault(world, "viacep", { mode: "garbage", count: 1 });
    const response = await fetch(`${URLS.viacep}/ws/01001000/json`);
    expect(response.ok).toBe(true);
    await expect(response.json()).rejects.toThrow();
    setFault(world, "viacep", { mode: "slow", delayMs: 60 });
    const started = Date.now();
    expect((await look()).status).toBe(200);
    expect(Date.now() - started).toBeGreaterThanOrEqual(55);
    setFault(world, "viacep", { mode: "timeout", delayMs: 20 });
    expect((await look()).status).toBe(504);
  });
});
