import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { emitAll } from "../emit";

const containerOf = (emit: jest.Mock): MedusaContainer =>
  ({ resolve: (key: string) => (key === Modules.EVENT_BUS ? { emit } : undefined) }) as MedusaContainer;

afterEach(() => jest.useRealTimers());

describe("emitAll", () => {
  it("hands all events to the bus in one call", async () => {
    const emit = jest.fn().mockResolvedValue(undefined);
    await emitAll(containerOf(emit), "parcel.updated", [{ id: "a" }, { id: "b" }]);
    expect(emit.mock.calls).toEqual([
      [
        [
          { name: "parcel.updated", data: { id: "a" } },
          { name: "parcel.updated", data: { id: "b" } },
        ],
      ],
    ]);
  });

  it("leaves the bus alone when there is nothing to tell", async () => {
    const emit = jest.fn();
    await emitAll(containerOf(emit), "parcel.updated", []);
    expect(emit).not.toHaveBeenCalled();
  });

  it("gives up on a bus that does not answer within ten seconds", async () => {
    jest.useFakeTimers();
    let settled = false;
    const emitted = emitAll(containerOf(jest.fn(() => new Promise(() => {}))), "parcel.updated", [
      {},
    ]).finally(() => (settled = true));
    const refused = expect(emitted).rejects.toMatchObject({ code: "event_bus_silent" });
    await jest.advanceTimersByTimeAsync(9_999);
    expect(settled).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    await refused;
  });

  it("passes the bus's own error on and leaves no timer behind", async () => {
    jest.useFakeTimers();
    const emit = jest.fn().mockRejectedValue(new RangeError("closed"));
    await expect(emitAll(containerOf(emit), "parcel.updated", [{}])).rejects.toThrow("closed");
    expect(jest.getTimerCount()).toBe(0);
  });
});
