import type { MedusaContainer } from "@medusajs/framework/types";
import { readOrderMoney } from "@mestres/platform/lib/order-money";
import { readSettings } from "../../../settings";

/**
 * The orders of which money is owed, with how much, in centavos: no label is bought for them. One of which a part was
 * paid counts only where the shop does not pack those (`pack_while_owed`).
 */
export async function ordersThatOwe(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Map<string, number>> {
  const [money, { pack_while_owed: packsWhileOwed }] = await Promise.all([
    readOrderMoney(container, [...new Set(orderIds)]),
    readSettings(),
  ]);
  return new Map(
    money
      .filter(({ owed, paid }) => owed > 0 && !(packsWhileOwed && paid > 0))
      .map(({ order_id: id, owed }) => [id, owed]),
  );
}
