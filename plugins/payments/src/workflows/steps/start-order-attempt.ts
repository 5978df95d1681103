import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

type Input = {
  collection_id: string;
  provider_id: string;
  data?: Record<string, unknown>;
  context?: Record<string, unknown>;
};

/**
 * The session of a new attempt in the order's own collection, in place of what
 * was there. Not by core's workflow: that brings the old sessions back when the
 * new one fails, as new charges at the old price. Here the order is left without
 * a session then, and can be tried again.
 *
 * @throws whatever the provider refuses the session for
 */
export const startOrderAttemptStep = createStep(
  "start-order-attempt",
  async ({ collection_id: collectionId, provider_id: providerId, data, context }: Input, { container }) => {
    const payments = container.resolve(Modules.PAYMENT);
    const old = await payments.listPaymentSessions(
      { payment_collection_id: collectionId },
      { select: ["id"] },
    );
    for (const { id } of old) {
      await payments.deletePaymentSession(id);
    }
    const collection = await payments.retrievePaymentCollection(collectionId);
    const session = await payments.createPaymentSession(collectionId, {
      provider_id: providerId,
      currency_code: collection.currency_code,
      amount: collection.amount,
      data: data ?? {},
      context,
    });
    return new StepResponse({ session_id: session.id }, session.id);
  },
  async (sessionId, { container }) => {
    if (sessionId) {
      await container.resolve(Modules.PAYMENT).deletePaymentSession(sessionId);
    }
  },
);
