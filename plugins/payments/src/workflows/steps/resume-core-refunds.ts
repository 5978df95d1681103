import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { toCentavos } from "@mestres/platform/lib/money";
import { CORE_DONE_MS } from "../../lib/refunds/book";
import { BOOKED_FOR } from "../../lib/refunds/core-books";
import { findRefundGateway } from "../../lib/refunds/gateways";
import { REFUNDS_STORE } from "../../lib/refunds/store";
import type RefundsModuleService from "../../modules/refunds/service";

const LOOK_BACK_MS = 7 * 24 * 60 * 60_000;

type CoreRefund = {
  id: string;
  amount: number;
  metadata: Record<string, unknown> | null;
  payment: { provider_id: string; data: Record<string, unknown> };
};

/**
 * Core writes its refund row first and calls the provider after: whoever died
 * in between left a refund that nobody was asked for. It is asked for now.
 */
export const resumeCoreRefundsStep = createStep("resume-core-refunds", async (_, { container }) => {
  const store: RefundsModuleService = container.resolve(REFUNDS_STORE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const refunds = await recentCoreRefunds(container);
  const known = await store.listPaymentRefunds(
    { core_refund_id: refunds.map(({ id }) => id) },
    { select: ["core_refund_id"] },
  );
  const asked = new Set(known.map(({ core_refund_id: id }) => id));
  const orphans = refunds.filter(({ id, metadata }) => !asked.has(id) && !metadata?.[BOOKED_FOR]);
  for (const { id, amount, payment } of orphans) {
    try {
      await findRefundGateway(payment.provider_id)?.resume?.({
        coreRefundId: id,
        amount: toCentavos(amount),
        data: payment.data,
      });
    } catch (error) {
      // Refused for good: its row says so, and the books follow.
      logger.warn(`Reembolso ${id}: ${(error as Error).message}`);
    }
  }
  return new StepResponse({ count: orphans.length });
});

async function recentCoreRefunds(container: MedusaContainer): Promise<CoreRefund[]> {
  const now = Date.now();
  const recent = { $gte: new Date(now - LOOK_BACK_MS), $lte: new Date(now - CORE_DONE_MS) };
  const refunds = await container
    .resolve(Modules.PAYMENT)
    .listRefunds({ created_at: recent } as object, { relations: ["payment"] });
  return refunds as unknown as CoreRefund[];
}
