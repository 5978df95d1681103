import { processPaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, PaymentActions } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readOrderMoney } from "@mestres/platform/lib/order-money";
import { PIX_STORE } from "../../lib/charge-context";
import { chargesOf } from "../../lib/charges/context";
import type { PaidAttempt } from "../../lib/order-payment/retire";
import { PAYMENT_RECORDS } from "../../lib/records/store";
import type { PaymentMethod } from "../../lib/records/types";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type PixModuleService from "../../modules/pix/service";

type Input = {
  order_id: string;
  collection_id: string;
  session_id: string;
  provider_id: string;
  method: PaymentMethod;
  from: PaymentMethod | null;
};

/** How a new attempt began. `rejected`: the issuer refused, in its words for the shopper. */
export type StartedAttempt = {
  attempt: PaidAttempt | null;
  rejected: { code: string; message: string } | null;
};

/** An order whose card was refused keeps its stock for so long, for another try. */
const AFTER_REJECTION_MS = 24 * 60 * 60_000;

/**
 * Ties the new session to the order as cart completion would: a PIX or boleto
 * waits in pending authorization, a card is charged. A refused card is no failure
 * of the workflow: undoing would bring the old attempt back, which is off its
 * provider already.
 */
export const attachOrderAttemptStep = createStep(
  "attach-order-attempt",
  async (input: Input, { container }) => {
    const { session_id: sessionId, order_id: orderId, collection_id: collectionId } = input;
    const attempt = await tie(container, input);
    const rejected =
      input.method === "card"
        ? await chargeCard(container, sessionId)
        : await waitForPayment(container, sessionId);
    if (rejected && attempt?.kind === "charge") {
      await chargesOf(container).patchCharge(attempt.id, {
        expires_at: new Date(Date.now() + AFTER_REJECTION_MS),
      });
    }
    await closeOthers(container, orderId, attempt);
    if (input.from !== input.method) {
      const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
      await records.record([
        {
          dedupe_key: `order:${orderId}:method:${sessionId}`,
          kind: "method_changed",
          method: input.method,
          provider_id: input.provider_id,
          session_id: sessionId,
          payment_collection_id: collectionId,
          order_id: orderId,
          amount: await totalOf(container, orderId),
          source: "shopper",
          detail: { from: input.from, to: input.method },
          occurred_at: new Date(),
        },
      ]);
    }
    return new StepResponse<StartedAttempt>({ attempt, rejected });
  },
);

/** What the order costs by the new method, in centavos. */
async function totalOf(container: MedusaContainer, orderId: string): Promise<number | null> {
  const [money] = await readOrderMoney(container, [orderId]);
  return money?.total ?? null;
}

async function tie(container: MedusaContainer, input: Input): Promise<PaidAttempt | null> {
  const pix: PixModuleService = container.resolve(PIX_STORE);
  const place = { order_id: input.order_id, payment_collection_id: input.collection_id };
  const [charge] = await pix.listPixCharges({ session_id: input.session_id });
  if (charge) {
    await pix.patchCharge(charge.txid, place);
    return { kind: "pix", id: charge.txid };
  }
  const other = await chargesOf(container).findBySession(input.session_id);
  if (other) {
    await chargesOf(container).patchCharge(other.id, place);
    return { kind: "charge", id: other.id };
  }
  return null;
}

async function waitForPayment(container: MedusaContainer, sessionId: string): Promise<null> {
  await container.resolve(Modules.PAYMENT).authorizePaymentSession(sessionId, {});
  return null;
}

async function chargeCard(
  container: MedusaContainer,
  sessionId: string,
): Promise<StartedAttempt["rejected"]> {
  const { errors } = await processPaymentWorkflow(container).run({
    input: {
      action: PaymentActions.SUCCESSFUL,
      // Without an amount core takes the session's own, in its own decimals.
      data: { session_id: sessionId } as { session_id: string; amount: number },
    },
    throwOnError: false,
  });
  const error = errors[0]?.error as (Error & { code?: string }) | undefined;
  return error ? { code: error.code ?? "card_rejected", message: error.message } : null;
}

/** Nobody waits for the old attempts any more: no job may cancel the order over them. */
async function closeOthers(
  container: MedusaContainer,
  orderId: string,
  attempt: PaidAttempt | null,
): Promise<void> {
  const pix: PixModuleService = container.resolve(PIX_STORE);
  const now = new Date();
  for (const { txid } of await pix.listPixCharges({ order_id: orderId, closed_at: null })) {
    if (txid !== attempt?.id) {
      await pix.patchCharge(txid, { closed_at: now, next_check_at: null });
    }
  }
  const store = chargesOf(container);
  for (const { id } of await store.listPaymentCharges({ order_id: orderId, closed_at: null })) {
    if (id !== attempt?.id) {
      // A boleto paid in one place and cancelled in another is still looked for.
      await store.patchCharge(id, { closed_at: now });
    }
  }
}
