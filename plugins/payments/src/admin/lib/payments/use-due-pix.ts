import { sdk, useChange } from "@mestres/admin-kit";
import { MONEY } from "./keys";

/** Puts a PIX with a due date in the place of what an unpaid order could be paid with. */
export function useCreateDuePix(orderId: string) {
  return useChange(
    (body: { due_on: string; valid_days: number }) =>
      sdk.client.fetch<unknown>(`/admin/orders/${orderId}/pix/due`, { method: "POST", body }),
    MONEY,
  );
}
