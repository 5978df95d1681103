import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { chargesOf } from "../lib/charges/context";
import type { NotifiedCharge } from "../lib/charges/driver";
import { notificationReaderOf } from "../lib/charges/drivers";
import { MAX_NOTIFICATION_ATTEMPTS, nextNotificationAttempt } from "../lib/check-schedule";
import type { PaymentNotificationRow } from "../modules/charges/types";
import { settleChargeWorkflow } from "./settle-charge";

export type ApplyPaymentNotificationsInput = {
  /** Only these; without it those that are due. */
  ids?: string[];
  limit?: number;
};

/**
 * Applies stored notifications: each charge named in them is settled by what
 * its provider answers. What fails is tried again at growing intervals.
 */
const applyPaymentNotificationsStep = createStep(
  "apply-payment-notifications",
  async ({ ids, limit = 100 }: ApplyPaymentNotificationsInput, { container }) => {
    const store = chargesOf(container);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const claimed = await store.claimNotifications(ids ?? null, limit);
    for (const notification of claimed) {
      const now = new Date();
      try {
        const result = await applyOne(container, notification);
        await store.updatePaymentNotifications([
          { id: notification.id, processed_at: now, result, next_attempt_at: null },
        ]);
      } catch (error) {
        logger.warn(
          `${notification.provider}: aviso ${notification.id} será tentado de novo: ${(error as Error).message}`,
        );
        await store.updatePaymentNotifications([
          notification.attempts >= MAX_NOTIFICATION_ATTEMPTS
            ? { id: notification.id, processed_at: now, result: "not_confirmed", next_attempt_at: null }
            : { id: notification.id, next_attempt_at: nextNotificationAttempt(notification.attempts, now) },
        ]);
      }
    }
    return new StepResponse({ count: claimed.length });
  },
);

/** @throws the error of the first charge that could not be settled, once all were tried */
async function applyOne(container: MedusaContainer, notification: PaymentNotificationRow): Promise<string> {
  const named = await notificationReaderOf(notification.provider)(notification);
  const ids = await findCharges(container, notification.provider, named);
  let failure: unknown;
  for (const id of ids) {
    const { errors } = await settleChargeWorkflow(container).run({
      input: { charge_id: id },
      throwOnError: false,
    });
    failure ??= errors[0]?.error;
  }
  if (failure) {
    throw failure;
  }
  return ids.length ? "applied" : "unknown_charge";
}

async function findCharges(
  container: MedusaContainer,
  provider: string,
  named: readonly NotifiedCharge[],
): Promise<string[]> {
  const externalIds = named.flatMap(({ externalId }) => (externalId ? [externalId] : []));
  const sessionIds = named.flatMap(({ sessionId }) => (sessionId ? [sessionId] : []));
  if (!externalIds.length && !sessionIds.length) {
    return [];
  }
  const charges = await chargesOf(container).listPaymentCharges(
    { provider, $or: [{ external_id: externalIds }, { session_id: sessionIds }] },
    { select: ["id"] },
  );
  return charges.map(({ id }) => id);
}

/** Applies stored notifications of boletos and cards. Safe to repeat. */
export const applyPaymentNotificationsWorkflow = createWorkflow(
  "apply-payment-notifications",
  (input: ApplyPaymentNotificationsInput) => new WorkflowResponse(applyPaymentNotificationsStep(input)),
);
