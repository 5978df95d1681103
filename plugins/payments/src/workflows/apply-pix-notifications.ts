import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { eachLimit } from "../lib/charges/each-limit";
import { MAX_NOTIFICATION_ATTEMPTS, nextNotificationAttempt } from "../lib/check-schedule";
import { currentPspClient } from "../lib/psp/settings";
import { PAYMENT_RECORDS } from "../lib/records/store";
import { receiveCounterPix } from "../lib/static-codes/receive";
import type PaymentRecordsService from "../modules/payment-records/service";
import type PixModuleService from "../modules/pix/service";
import type { PixNotificationRow } from "../modules/pix/service";
import { settlePixChargeWorkflow } from "./settle-pix-charge";

export type ApplyPixNotificationsInput = {
  /** Only these; without it those that are due. */
  ids?: string[];
  limit?: number;
};

/** Charges settled at once: what they write goes together where it can. */
const CONCURRENCY = 8;

/**
 * Applies stored notifications: each charge named in them is settled once. What
 * the PSP does not confirm (yet) is tried again at growing intervals.
 */
const applyNotificationsStep = createStep(
  "apply-notifications",
  async ({ ids, limit = 50 }: ApplyPixNotificationsInput, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const due = await store.claimNotifications(ids ?? null, ids?.length ?? limit);
    const byTxid = new Map<string, PixNotificationRow[]>();
    for (const notification of due) {
      const txid = notification.txid ?? "";
      byTxid.set(txid, [...(byTxid.get(txid) ?? []), notification]);
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    await eachLimit([...byTxid], CONCURRENCY, async ([txid, notifications]) => {
      try {
        await applyToCharge(container, store, txid, notifications);
      } catch (error) {
        // Behind the others, and due again once its lease is over: the job takes it up.
        logger.error(`PIX ${txid}: aviso guardado, será tentado de novo: ${(error as Error).message}`);
      }
    });
    return new StepResponse({ count: due.length });
  },
);

async function applyToCharge(
  container: MedusaContainer,
  store: PixModuleService,
  txid: string,
  notifications: PixNotificationRow[],
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const charge = txid ? await store.findCharge(txid) : undefined;
  if (!charge) {
    await applyWithoutCharge(container, store, txid, notifications);
    return;
  }
  const { errors } = await settlePixChargeWorkflow(container).run({ input: { txid }, throwOnError: false });
  for (const { error } of errors) {
    logger.warn(`PIX ${txid}: aviso guardado, será tentado de novo: ${(error as Error).message}`);
  }
  const known = await store.receiptsOf(txid);
  const confirmed = new Set(known.map((receipt) => receipt.e2eid));
  const done = errors.length === 0;
  await finish(
    store,
    notifications.filter((one) => done && confirmed.has(one.e2eid)),
    "applied",
  );
  await postpone(
    store,
    notifications.filter((one) => !done || !confirmed.has(one.e2eid)),
  );
}

/** By a code for the counter, or a PIX to the same key that nothing of ours asked for. */
async function applyWithoutCharge(
  container: MedusaContainer,
  store: PixModuleService,
  txid: string,
  notifications: PixNotificationRow[],
): Promise<void> {
  const [code] = txid ? await store.listPixStaticCodes({ txid }) : [];
  if (!code) {
    await finish(store, notifications, "unknown_charge");
    return;
  }
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  for (const notification of notifications) {
    try {
      const client = await currentPspClient();
      const ours = await receiveCounterPix(store, records, client, { e2eid: notification.e2eid, txid });
      await (ours ? finish(store, [notification], "applied") : postpone(store, [notification]));
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`PIX ${txid}: aviso guardado, será tentado de novo: ${(error as Error).message}`);
      await postpone(store, [notification]);
    }
  }
}

async function finish(
  store: PixModuleService,
  notifications: PixNotificationRow[],
  result: string,
): Promise<void> {
  await store.finishNotifications(
    notifications.map(({ id }) => id),
    result,
  );
}

async function postpone(store: PixModuleService, notifications: PixNotificationRow[]): Promise<void> {
  if (!notifications.length) {
    return;
  }
  const now = new Date();
  await store.updatePixNotifications(
    notifications.map(({ id, attempts }) => {
      return attempts >= MAX_NOTIFICATION_ATTEMPTS
        ? { id, processed_at: now, result: "not_confirmed", next_attempt_at: null }
        : { id, next_attempt_at: nextNotificationAttempt(attempts, now) };
    }),
  );
}

/** Applies stored webhook notifications. Safe to repeat. */
export const applyPixNotificationsWorkflow = createWorkflow(
  "apply-pix-notifications",
  (input: ApplyPixNotificationsInput) => new WorkflowResponse(applyNotificationsStep(input)),
);
