import { sdk } from "@mestres/admin-kit";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

export type Webhook = { url: string; registered: boolean };

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
