import {
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  createOrderChangeActionsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { MedusaContainer, OrderChangeDTO } from "@medusajs/framework/types";
import { ChangeActionType, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { PIX_DISCOUNT_CODE } from "../discounts/promotion";
import { readPixPercent } from "../discounts/settings";
import type { PaymentMethod } from "../records/types";
import { planReprice, WITH_DISCOUNT, WITHOUT_DISCOUNT, type PricedLine } from "./reprice-plan";

// Core works lines' totals out only when the order's own is asked for.
const FIELDS = ["id", "total", "items.*", "items.total", "items.adjustments.*", "items.tax_lines.*"];

/**
 * Makes an order cost what it costs by this method: an order edit of core's
 * that only replaces adjustments. Core then sets the payment collection's amount.
 *
 * @returns whether anything changed
 */
export async function repriceOrder(
  container: MedusaContainer,
  orderId: string,
  method: PaymentMethod,
): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, percent, promotions] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
    readPixPercent(),
    container.resolve(Modules.PROMOTION).listPromotions({ code: PIX_DISCOUNT_CODE }, { select: ["id"] }),
  ]);
  const lines = (data as unknown as { items?: PricedLine[] }[])[0]?.items ?? [];
  const plan = planReprice(lines, method, { percent, promotionId: promotions[0]?.id });
  if (!plan.length) {
    return false;
  }
  const { result } = await beginOrderEditOrderWorkflow(container).run({
    input: {
      order_id: orderId,
      internal_note: method === "pix" ? WITH_DISCOUNT : WITHOUT_DISCOUNT,
    },
  });
  const change = result as OrderChangeDTO;
  await createOrderChangeActionsWorkflow(container).run({
    input: plan.map(({ item_id: itemId, adjustments }) => ({
      order_change_id: change.id,
      order_id: orderId,
      version: change.version,
      action: ChangeActionType.ITEM_ADJUSTMENTS_REPLACE,
      details: { reference_id: itemId, adjustments },
    })),
  });
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id: orderId } });
  return true;
}
