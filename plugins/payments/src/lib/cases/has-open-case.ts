import type { MedusaContainer } from "@medusajs/framework/types";
import type PaymentRecordsService from "../../modules/payment-records/service";
import { PAYMENT_RECORDS } from "../records/store";

/** Whether staff still has to decide about money of this order: no job cancels it before. */
export async function hasOpenCase(container: MedusaContainer, orderId: string): Promise<boolean> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const [open] = await records.listPaymentCases(
    { order_id: orderId, state: "open" },
    { select: ["id"], take: 1 },
  );
  return Boolean(open);
}
