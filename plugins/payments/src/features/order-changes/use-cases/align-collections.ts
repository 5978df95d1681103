import { createOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows";
import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { fromCentavos, toCentavos } from "@mestres/platform/lib/money";
import { loadOrderPayment } from "../../../lib/order-payment/load";
import { planCollections, type Collection } from "../domain/plan";

/** The module writes these too; its interface names the amount alone. */
type CollectionRows = IPaymentModuleService & {
  upsertPaymentCollections(rows: object[]): Promise<unknown>;
};

/**
 * Makes core's payment collections ask for what the order's shopper owes now. Facts that follow from the order, so
 * there is nothing to undo: the next run would bring them here again.
 */
export const alignCollectionsStep = createStep(
  "align-payment-collections",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    if (!order || order.canceled) {
      return new StepResponse({ aligned: false });
    }
    const plan = planCollections(await collectionsOf(container, orderId), order.owed);
    const payments = container.resolve(Modules.PAYMENT) as CollectionRows;
    if (plan.close.length) {
      await payments.upsertPaymentCollections(
        plan.close.map(({ id, amount, status }) => ({
          id,
          amount: fromCentavos(amount),
          status,
          completed_at: status === "completed" ? new Date() : null,
        })),
      );
    }
    if (plan.ask) {
      await askFor(container, orderId, order.owed, plan.open);
    }
    return new StepResponse({ aligned: plan.ask || plan.close.length > 0 });
  },
);

/** Core's own workflow for it asks for what core calls pending, which takes a return that is on its way for money. */
async function askFor(
  container: MedusaContainer,
  orderId: string,
  owed: number,
  open: Collection | undefined,
): Promise<void> {
  const amount = fromCentavos(owed);
  if (!open) {
    await createOrderPaymentCollectionWorkflow(container).run({ input: { order_id: orderId, amount } });
  } else {
    await (container.resolve(Modules.PAYMENT) as CollectionRows).upsertPaymentCollections([
      { id: open.id, amount },
    ]);
  }
}

async function collectionsOf(container: MedusaContainer, orderId: string): Promise<Collection[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: [
      "payment_collection.id",
      "payment_collection.status",
      "payment_collection.amount",
      "payment_collection.created_at",
      "payment_collection.payments.captures.amount",
    ],
    filters: { order_id: orderId },
  });
  type Row = {
    id: string;
    status: string;
    amount: number;
    created_at: string | Date;
    payments?: { captures?: { amount: number }[] }[];
  };
  return (data as unknown as { payment_collection?: Row }[])
    .flatMap(({ payment_collection: one }) => (one ? [one] : []))
    .sort((a, b) => new Date(b.created_at).getTime() - new Date(a.created_at).getTime())
    .map(({ id, status, amount, payments = [] }) => ({
      id,
      status,
      amount: toCentavos(amount),
      captured: payments
        .flatMap(({ captures = [] }) => captures)
        .reduce((sum, capture) => sum + toCentavos(capture.amount), 0),
    }));
}
