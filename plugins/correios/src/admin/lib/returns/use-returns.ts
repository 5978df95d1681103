import { sdk, useChange, useList } from "@mestres/admin-kit";
import { useQuery } from "@tanstack/react-query";
import type { ReturnAction, ReturnRequest } from "./types";

const PATH = "/admin/correios/returns";
const ROOT = ["mestres", "shipping", "returns"] as const;

type ReturnsAnswer = {
  returns: ReturnRequest[];
  count: number;
};

/** One page of returns. */
export function useReturns(query: object) {
  return useList<ReturnsAnswer>([...ROOT, "list"], PATH, query);
}

/** All returns of an order, newest first. */
export function useOrderReturns(orderId: string) {
  return useReturns({ order_id: orderId, limit: 100, offset: 0 });
}

/** One return with its history. */
export function useReturn(id: string | null) {
  return useQuery({
    queryKey: [...ROOT, "one", id],
    queryFn: async () => (await sdk.client.fetch<{ return: ReturnRequest }>(`${PATH}/${id}`)).return,
    enabled: id !== null,
  });
}

/** Carries a decision out. Orders are read again too: a return changes their stock and money. */
export function useReturnAction(id: string) {
  return useChange(
    ({ action, body = {} }: { action: ReturnAction; body?: object }) =>
      sdk.client.fetch<{ return: ReturnRequest }>(`${PATH}/${id}/${action}`, { method: "POST", body }),
    [ROOT, ["orders"], ["returns"]],
  );
}
