import { sdk, useChange } from "@mestres/admin-kit";
import { useQuery } from "@tanstack/react-query";
import { MONEY, paymentKeys } from "./keys";
import type { OrderPayments } from "./types";

const pathOf = (orderId: string): string => `/admin/orders/${orderId}/payments-br`;

/** How often a payment that is awaited is looked for. */
const AWAITED_MS = 5_000;

const WAITS: readonly unknown[] = ["awaiting", "partially_paid"];

/** Everything about an order's payment. Looks again while one is awaited. */
export function useOrderPayments(orderId: string) {
  return useQuery({
    queryKey: paymentKeys.order(orderId),
    queryFn: () => sdk.client.fetch<OrderPayments>(pathOf(orderId)),
    refetchInterval: ({ state }) => (WAITS.includes(state.data?.payment?.status) ? AWAITED_MS : false),
  });
}

/** Asks the provider now, instead of waiting for its webhook or for the job. */
export function useCheckOrderPayment(orderId: string) {
  return useChange(
    (_: undefined) => sdk.client.fetch<unknown>(`${pathOf(orderId)}/check`, { method: "POST" }),
    MONEY,
  );
}
