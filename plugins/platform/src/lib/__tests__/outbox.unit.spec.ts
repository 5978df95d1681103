import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { announce, LEAVE_TO_WRITER_MS, type Outbox, type OutboxQuery } from "../outbox";

type Row = { id: string; created_at: Date; announced: boolean };

function world(ages: readonly number[]) {
  const rows: Row[] = ages.map((age, index) => ({
    id: `row_${index}`,
    created_at: new Date(Date.now() - age),
    announced: false,
  }));
  const heard: unknown[] = [];
  const bus = {
    emit: jest.fn(async (events: { data: unknown }[]) => {
      heard.push(...events.map(({ data }) => data));
    }),
  };
  const container = {
    resolve: (key: string) => (key === Modules.EVENT_BUS ? bus : undefined),
  } as MedusaContainer;
  const outbox: Outbox<Row> = {
    event: "spec.written",
    list: async ({ ids, before, limit }: OutboxQuery) =>
      rows
        .filter((row) => !row.announced && (ids?.includes(row.id) ?? row.created_at <= (before as Date)))
        .slice(0, limit),
    payloads: (due) => due.map(({ id }) => ({ id })),
    done: async (due) => due.forEach((row) => (row.announced = true)),
  };
  return { bus, container, heard, outbox, rows };
}

describe("an outbox", () => {
  it("announces named rows at once, and a row once", async () => {
    const { container, heard, outbox } = world([0, 0]);
    expect(await announce(container, outbox, { ids: ["row_1"] })).toBe(1);
    expect(await announce(container, outbox, { ids: ["row_1"] })).toBe(0);
    expect(heard).toEqual([{ id: "row_1" }]);
  });

  it("sweeps what writers left, and leaves theirs of this moment to them", async () => {
    const { container, heard, outbox } = world([LEAVE_TO_WRITER_MS + 1, 0]);
    expect(await announce(container, outbox)).toBe(1);
    expect(heard).toEqual([{ id: "row_0" }]);
  });

  it("keeps rows that the bus did not take", async () => {
    const { bus, container, heard, outbox, rows } = world([LEAVE_TO_WRITER_MS + 1]);
    bus.emit.mockRejectedValueOnce(new Error("closed"));
    await expect(announce(container, outbox)).rejects.toThrow("closed");
    expect(rows[0]?.announced).toBe(false);
    expect(await announce(container, outbox)).toBe(1);
    expect(heard).toHaveLength(1);
  });

  it("asks for nothing when no row is named", async () => {
    const { bus, container, outbox } = world([LEAVE_TO_WRITER_MS + 1]);
    expect(await announce(container, outbox, { ids: [] })).toBe(0);
    expect(bus.emit).not.toHaveBeenCalled();
  });
});
