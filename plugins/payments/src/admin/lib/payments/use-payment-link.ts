import { sdk, useChange } from "@mestres/admin-kit";
import type { PaymentLink } from "../../../features/payment-link/use-cases/send-link";
import { MONEY } from "./keys";

/** The link by which an order's shopper pays what is owed; with `send` it goes by e-mail too. */
export function usePaymentLink(orderId: string) {
  return useChange(
    ({ send }: { send: boolean }) =>
      sdk.client.fetch<{ link: PaymentLink }>(`/admin/orders/${orderId}/payments-br/link`, {
        method: "POST",
        body: { send, request_id: crypto.randomUUID() },
      }),
    MONEY,
  );
}
