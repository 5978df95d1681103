import type { MedusaContainer } from "@medusajs/framework/types";
import { readOrderMoney } from "@mestres/platform/lib/order-money";

/** Whether there is nothing (left) to pay of an order: it became free, so no job may cancel it for want of a payment. */
export async function owesNothing(container: MedusaContainer, orderId: string): Promise<boolean> {
  const [money] = await readOrderMoney(container, [orderId]);
  return money?.owed === 0;
}
