import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { paymentKeys } from "./keys";

/** Puts a PIX with a due date in the place of what an unpaid order could be paid with. */
export function useCreateDuePix(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { due_on: string; valid_days: number }) =>
      sdk.client.fetch<unknown>(`/admin/orders/${orderId}/pix/due`, { method: "POST", body }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: paymentKeys.root });
      await client.invalidateQueries({ queryKey: ["orders"] });
    },
  });
}
