import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "./sdk";
import type { Receipt } from "./use-order-pix";

export type Webhook = { url: string; registered: boolean };
export type OpenReceipt = Receipt & { order_id: string | null };

const WEBHOOK_KEY = ["mestres", "pix-webhook"];

/** Whether the PSP posts to us. */
export function usePixWebhook() {
  return useQuery({
    queryKey: WEBHOOK_KEY,
    queryFn: async () => (await sdk.client.fetch<{ webhook: Webhook }>("/admin/pix/webhook")).webhook,
    retry: false,
  });
}

/** Registers our address at the PSP. */
export function useRegisterPixWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sdk.client.fetch<{ webhook: Webhook }>("/admin/pix/webhook", { method: "POST" }),
    onSuccess: ({ webhook }) => client.setQueryData(WEBHOOK_KEY, webhook),
  });
}

/** Money that someone must look at. */
export function useOpenReceipts() {
  return useQuery({
    queryKey: ["mestres", "pix-receipts"],
    queryFn: async () =>
      (await sdk.client.fetch<{ receipts: OpenReceipt[] }>("/admin/pix/receipts")).receipts,
  });
}
