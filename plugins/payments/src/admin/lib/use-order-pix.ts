import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

/** As `GET /admin/orders/:id/pix` answers it. Amounts in centavos. */
export type OrderPix = {
  status: "awaiting" | "paid" | "expired" | "canceled";
  charges: {
    txid: string;
    state: string;
    amount: number;
    created_at: string;
    expires_at: string;
    paid_at: string | null;
    captured_at: string | null;
  }[];
  receipts: Receipt[];
  notifications: {
    id: string;
    e2eid: string;
    refund_id: string | null;
    status: string;
    received_at: string;
    processed_at: string | null;
    result: string | null;
  }[];
};

export type Receipt = { e2eid: string; txid: string; amount: number; paid_at: string; outcome: string };

/** An order's PIX; null for an order without one. Looks again while a payment is awaited. */
export function useOrderPix(orderId: string) {
  return useQuery({
    queryKey: ["mestres", "order-pix", orderId],
    queryFn: async () =>
      (await sdk.client.fetch<{ pix: OrderPix | null }>(`/admin/orders/${orderId}/pix`)).pix,
    refetchInterval: ({ state }) => (state.data?.status === "awaiting" ? 5000 : false),
  });
}
