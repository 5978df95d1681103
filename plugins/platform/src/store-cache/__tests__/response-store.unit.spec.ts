import { ResponseStore, type Entry, type Flight } from "../response-store";
import { StoredBody } from "../stored-body";

const NOW = 1_000_000;

function entryFor(flight: Flight, expiresAt = NOW + 60_000): Entry {
  return {
    body: new StoredBody('{"products":[]}'),
    routeHeaders: {},
    headersByOrigin: new Map(),
    topics: flight.topics,
    since: flight.since,
    expiresAt,
  };
}

function storeWith(key: string, topics: Flight["topics"], expiresAt?: number) {
  const store = new ResponseStore({ maxBytes: 1_000_000 });
  const flight = store.begin(key, topics);
  const entry = entryFor(flight, expiresAt);
  expect(store.keep(flight, entry, NOW)).toBe(true);
  flight.settle(entry);
  return { store, entry };
}

describe("ResponseStore", () => {
  it("serves what it keeps, until its time", () => {
    const { store, entry } = storeWith("k", ["price"], NOW + 10);
    expect(store.get("k", NOW + 9)).toBe(entry);
    expect(store.get("k", NOW + 10)).toBeUndefined();
  });

  it("forgets at a change of what the answer is about, and only then", () => {
    const { store, entry } = storeWith("k", ["catalog", "price"]);
    store.changed(["stock"]);
    expect(store.get("k", NOW)).toBe(entry);
    store.changed(["price"]);
    expect(store.get("k", NOW)).toBeUndefined();
  });

  it("does not keep what was begun before a change that arrived meanwhile", () => {
    const store = new ResponseStore({ maxBytes: 1_000_000 });
    const flight = store.begin("k", ["price"]);
    store.changed(["price"]);
    expect(store.keep(flight, entryFor(flight), NOW)).toBe(false);
    expect(store.get("k", NOW)).toBeUndefined();
  });

  it("lets nobody join a computation begun before a change, and keeps the newer one", () => {
    const store = new ResponseStore({ maxBytes: 1_000_000 });
    const old = store.begin("k", ["stock"]);
    expect(store.joinable("k")).toBe(old);
    store.changed(["stock"]);
    expect(store.joinable("k")).toBeUndefined();
    const fresh = store.begin("k", ["stock"]);
    const entry = entryFor(fresh);
    expect(store.keep(fresh, entry, NOW)).toBe(true);
    fresh.settle(entry);
    // The old one ends last and must neither replace the new answer nor its flight.
    expect(store.keep(old, entryFor(old), NOW)).toBe(false);
    old.settle(null);
    expect(store.get("k", NOW)).toBe(entry);
  });

  it("gives followers the answer even when it may not be kept", async () => {
    const store = new ResponseStore({ maxBytes: 1_000_000 });
    const flight = store.begin("k", ["price"]);
    const follower = store.joinable("k")?.result;
    store.changed(["price"]);
    const entry = entryFor(flight);
    store.keep(flight, entry, NOW);
    flight.settle(entry);
    await expect(follower).resolves.toBe(entry);
  });

  it("tells followers of a failure and is ready for the next", async () => {
    const store = new ResponseStore({ maxBytes: 1_000_000 });
    const flight = store.begin("k", ["price"]);
    flight.settle(null);
    await expect(flight.result).resolves.toBeNull();
    expect(store.joinable("k")).toBeUndefined();
  });

  it("stays within its bytes", () => {
    const store = new ResponseStore({ maxBytes: 10_000 });
    for (let index = 0; index < 50; index += 1) {
      const flight = store.begin(`k${index}`, ["price"]);
      store.keep(flight, { ...entryFor(flight), body: new StoredBody("x".repeat(1000)) }, NOW);
    }
    expect(store.size.bytes).toBeLessThanOrEqual(10_000);
    expect(store.size.entries).toBeGreaterThan(0);
  });

  it("holds nothing larger than itself", () => {
    const store = new ResponseStore({ maxBytes: 1000 });
    const flight = store.begin("k", ["price"]);
    store.keep(flight, { ...entryFor(flight), body: new StoredBody("x".repeat(5000)) }, NOW);
    expect(store.get("k", NOW)).toBeUndefined();
  });
});
