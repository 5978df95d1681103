import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { CORREIOS_RETURNS } from "../../../modules/returns/keys";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { announceReturn } from "../use-cases/announce";

const row = { id: "rret_1", order_id: "order_1", state: "authorized", moves: 3 } as ReturnRequestRow;

function house(emit: () => Promise<void>) {
  const told: unknown[] = [];
  const warnings: string[] = [];
  const parts: Record<string, unknown> = {
    [CORREIOS_RETURNS]: {
      listUnannounced: ({ ids }: { ids?: string[] }) => Promise.resolve(ids?.includes(row.id) ? [row] : []),
      noteAnnounced: (...noted: unknown[]) => Promise.resolve(told.push(noted)),
    },
    [Modules.EVENT_BUS]: { emit },
    [ContainerRegistrationKeys.LOGGER]: { warn: (text: string) => warnings.push(text) },
  };
  return { told, warnings, container: { resolve: (key: string) => parts[key] } as never };
}

it("a return that was told of leaves the outbox, with the move that was told", async () => {
  const emitted = jest.fn(() => Promise.resolve());
  const { told, container } = house(emitted);
  expect(await announceReturn(container, row)).toBe(row);
  const data = { id: "rret_1", order_id: "order_1", state: "authorized" };
  expect(emitted).toHaveBeenCalledWith([{ name: "shipping.return_updated", data }]);
  expect(told).toEqual([["rret_1", 3]]);
});

it("a bus that is silent takes nothing back: the return stays in the outbox", async () => {
  const { told, warnings, container } = house(() => Promise.reject(new Error("Redis is away")));
  expect(await announceReturn(container, row)).toBe(row);
  expect(told).toEqual([]);
  expect(warnings).toEqual(["Devolução rret_1: o aviso fica para depois: Redis is away"]);
});
