import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { expireOrders, type ExpiryQueue, type ExpiryTurn } from "./queue";

export type ExpireDueInput = {
  /** How long it may go on with further pages, seconds. Default 240. */
  budget_seconds?: number;
};

/** The store of charges whose time may be over, PIX or any other. */
export type ExpiryStore = {
  claimExpiries: ExpiryQueue["claim"];
  postponeExpiries(orders: readonly ExpiryTurn[]): Promise<void>;
};

/** What became of one order. */
export type ExpiredOrder = { result: string; until?: string | null };

/**
 * Goes through a store's charges whose time is over.
 *
 * @param expire cancels the order unless it was paid or may still be
 * @returns how many orders were cancelled
 */
export async function expireDue(
  container: MedusaContainer,
  store: ExpiryStore,
  { budget_seconds: budget = 240 }: ExpireDueInput,
  expire: (orderId: string) => Promise<ExpiredOrder>,
): Promise<{ canceled: number }> {
  let canceled = 0;
  await expireOrders(
    {
      claim: (limit, leaseSeconds) => store.claimExpiries(limit, leaseSeconds),
      postpone: (orders) => store.postponeExpiries(orders),
      expire: async (orderId) => {
        const { result, until } = await expire(orderId);
        canceled += result === "canceled" ? 1 : 0;
        return result === "wait" ? { until: until ? new Date(until) : null } : "done";
      },
    },
    container.resolve(ContainerRegistrationKeys.LOGGER),
    budget,
  );
  return { canceled };
}
