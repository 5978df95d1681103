import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { readPixSettings } from "../lib/psp/settings";
import type PixModuleService from "../modules/pix/service";
import { expirePixOrderWorkflow } from "./expire-pix-order";
import { settlePixChargeWorkflow } from "./settle-pix-charge";

export type ExpireDuePixOrdersInput = { limit?: number };

/** Expires orders whose time is over, one by one: a failing one does not stop the others. */
const expireDueOrdersStep = createStep(
  "expire-due-orders",
  async ({ limit = 500 }: { limit?: number }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const settings = await readPixSettings();
    const now = Date.now();
    // No order goes while its code is good, so only those whose code is over are looked at.
    const open = await store.listPixCharges(
      { closed_at: null, order_id: { $ne: null }, expires_at: { $lte: new Date(now) } },
      { select: ["order_id"], take: limit, order: { expires_at: "ASC" } },
    );
    const { data: due } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: {
        id: [...new Set(open.flatMap(({ order_id: id }) => (id ? [id] : [])))],
        created_at: { $lte: new Date(now - settings.order_timeout_seconds * 1000) },
      },
    });
    let canceled = 0;
    for (const { id: orderId } of due) {
      try {
        const { result } = await expirePixOrderWorkflow(container).run({ input: { order_id: orderId } });
        if (result.result === "paid") {
          for (const txid of result.txids) {
            await settlePixChargeWorkflow(container).run({ input: { txid } });
          }
        }
        canceled += result.result === "canceled" ? 1 : 0;
      } catch (error) {
        logger.warn(`PIX: pedido ${orderId} segue aberto: ${(error as Error).message}`);
      }
    }
    return new StepResponse({ canceled });
  },
);

/** Cancels every order whose PIX was not paid in time. Safe to repeat. */
export const expireDuePixOrdersWorkflow = createWorkflow(
  "expire-due-pix-orders",
  (input: ExpireDuePixOrdersInput) => new WorkflowResponse(expireDueOrdersStep(input)),
);
