import {
  createOrderCreditLinesWorkflow,
  createOrUpdateOrderPaymentCollectionWorkflow,
} from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { fromCentavos } from "@mestres/platform/lib/money";
import type { PaymentCaseRow } from "../../modules/payment-records/service";
import type PixModuleService from "../../modules/pix/service";
import { PIX_STORE } from "../charge-context";
import { chargesOf } from "../charges/context";
import { loadOrderPayment, type OrderPayment } from "../order-payment/load";
import type { PaidAttempt } from "../order-payment/retire";
import { disposedOf } from "./disposed";
import { caseError } from "./errors";
import type { CaseMoney } from "./money";

const REFERENCE = "payment_case";

/** What is left to do once the case is closed: settling the charge. */
export type AcceptedShort = { accepted: number; forgiven: number; attempt: PaidAttempt };

/**
 * Takes less than an order cost as its whole payment: a credit line of core's
 * forgives the difference, and charge and session take what came as their
 * amount. The charge is due then, so the sweep settles it should nobody else.
 * Safe to repeat.
 *
 * @throws MedusaError `payment_case_order_closed` when the order is cancelled, paid, costs something else since, or is to
 *   be paid otherwise
 */
export async function acceptShort(
  container: MedusaContainer,
  found: PaymentCaseRow,
  money: CaseMoney | undefined,
): Promise<AcceptedShort> {
  const order = found.order_id ? await loadOrderPayment(container, found.order_id) : undefined;
  const session = order?.session;
  const paid = order?.payments.some(({ captured }) => captured > 0);
  const changed = found.expected !== null && order?.collection?.amount !== found.expected;
  if (!order || !money || !session || order.canceled || paid || changed || session.id !== money.sessionId) {
    throw caseError(
      "NOT_ALLOWED",
      "payment_case_order_closed",
      "O pedido desta pendência não pode mais ser pago com este valor. Devolva o dinheiro ou dê um crédito.",
    );
  }
  const accepted = await receivedFor(order, money);
  const forgiven = await forgive(container, order, found.id, accepted);
  await setChargeAmount(container, money, accepted);
  await container.resolve(Modules.PAYMENT).updatePaymentSession({
    id: session.id,
    amount: fromCentavos(accepted),
    currency_code: "brl",
    data: session.data,
  });
  return { accepted, forgiven, attempt: { kind: money.charge.kind, id: money.charge.id } };
}

/** All that came for the charge, which may be parts, less those that staff disposed of otherwise. */
async function receivedFor({ pixReceipts, receipts }: OrderPayment, { charge }: CaseMoney): Promise<number> {
  const parts =
    charge.kind === "pix"
      ? pixReceipts
          .filter(({ txid }) => txid === charge.id)
          .map(({ e2eid, amount }) => ({ reference: e2eid, amount }))
      : receipts.filter(({ charge_id: id }) => id === charge.id);
  const disposed = await disposedOf(parts.map(({ reference }) => reference));
  return parts.reduce((sum, { reference, amount }) => sum + amount - (disposed.get(reference) ?? 0), 0);
}

async function forgive(
  container: MedusaContainer,
  order: OrderPayment,
  caseId: string,
  accepted: number,
): Promise<number> {
  const difference = (order.collection?.amount ?? 0) - accepted;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "credit_lines.reference", "credit_lines.reference_id"],
    filters: { id: order.id },
  });
  const lines = (data as { credit_lines?: ({ reference_id?: string | null } | null)[] }[])[0]?.credit_lines;
  const done = lines?.some((line) => line?.reference_id === caseId);
  if (!done && difference > 0) {
    await createOrderCreditLinesWorkflow(container).run({
      input: {
        id: order.id,
        credit_lines: [{ amount: fromCentavos(difference), reference: REFERENCE, reference_id: caseId }],
      },
    });
  }
  await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id: order.id } });
  return Math.max(0, difference);
}

async function setChargeAmount(
  container: MedusaContainer,
  { charge }: CaseMoney,
  amount: number,
): Promise<void> {
  const patch = { amount, next_check_at: new Date() };
  if (charge.kind === "pix") {
    const store: PixModuleService = container.resolve(PIX_STORE);
    await store.patchCharge(charge.id, patch);
  } else {
    await chargesOf(container).patchCharge(charge.id, patch);
  }
}
