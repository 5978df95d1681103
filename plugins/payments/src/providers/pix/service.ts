import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  Logger,
  PaymentSessionStatus,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { toCentavos } from "@mestres/platform/lib/money";
import { debtorOf } from "../../lib/debtor";
import { dueTermsOf } from "../../lib/due-terms";
import { pixError } from "../../lib/errors";
import { readPayer, type PayerSources } from "../../lib/payer/read-payer";
import { pixStore } from "../../lib/pix-store";
import type { Cob } from "../../lib/psp/cob";
import { endOfPayableDays } from "../../lib/psp/due-date";
import { retireCharge } from "../../lib/psp/retire";
import { currentPspClient, pspClientFor, readPixSettings } from "../../lib/psp/settings";
import { assessReceipts } from "../../lib/receipts";
import { refundPixPayment } from "../../lib/refunds/refund-pix";
import { dueTxidFromSessionId, txidFromSessionId } from "../../lib/txid";
import { asPixUnavailable, logOutage } from "../../lib/unavailable";
import { paymentOf, sessionDataOf, txidOf } from "./session-data";

/** Column `amount` is a 32-bit integer of centavos: R$ 21 million a charge. */
const LARGEST_CHARGE = 2_147_483_647;

/**
 * PIX as a Medusa payment provider: a session is a cob at the PSP, awaiting its
 * payment is `pending_authorization`, and the PSP's word on the cob is the only
 * proof of payment.
 */
class PixProviderService extends AbstractPaymentProvider<Record<string, unknown>> {
  static override identifier = "pix";
  protected readonly logger_: Logger;
  /** Who pays is asked for a charge with a due date only. */
  protected readonly payerSources_: PayerSources;

  constructor(cradle: Record<string, unknown>, options: Record<string, unknown> = {}) {
    super(cradle, options);
    this.logger_ = cradle.logger as Logger;
    this.payerSources_ = cradle as PayerSources;
  }

  /**
   * A cob, or with terms in the context a cobv (due date, debtor).
   *
   * @throws MedusaError `pix_payer_incomplete` | `pix_unavailable` | `pix_not_configured` | `pix_currency_unsupported` | `pix_amount_invalid`
   */
  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const amountCentavos = chargeAmount(input);
    const sessionId = typeof input.data?.session_id === "string" ? input.data.session_id : "";
    const due = dueTermsOf(input.context);
    const txid = due ? dueTxidFromSessionId(sessionId) : txidFromSessionId(sessionId);
    const settings = await readPixSettings();
    const client = pspClientFor(settings);
    const store = pixStore.get();
    const expirationSeconds = settings.expiration_seconds;
    const debtor = due && debtorOf(await readPayer(this.payerSources_, sessionId));
    // The row comes first: a cob must never exist that we do not know of.
    await store.openCharge({
      txid,
      sessionId,
      amount: amountCentavos,
      expiresAt: due
        ? endOfPayableDays(due.due_on, due.valid_days)
        : new Date(Date.now() + expirationSeconds * 1000),
    });
    try {
      const cob =
        due && debtor
          ? await client.createDueCob({
              txid,
              amountCentavos,
              dueOn: due.due_on,
              validityDays: due.valid_days,
              debtor,
            })
          : await client.createCob({ txid, amountCentavos, expirationSeconds });
      const data = sessionDataOf(cob, settings);
      await store.applyChargeEvent(txid, "created", {
        expires_at: cob.expiresAt,
        pix_copia_e_cola: data.pixCopiaECola,
        revision: cob.revision,
      });
      return { id: txid, data };
    } catch (error) {
      // It may have been created although we saw no answer: the sweeper removes it.
      await store.offerChargeEvent(txid, "creation_failed", { next_check_at: new Date() });
      logOutage(this.logger_, "PIX", error);
      throw asPixUnavailable(error);
    }
  }

  /** A changed amount becomes a new revision of the same cob. */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const amountCentavos = chargeAmount(input);
    const txid = txidOf(input.data);
    const store = pixStore.get();
    const charge = await store.findCharge(txid);
    if (charge?.amount === amountCentavos) {
      return { data: input.data };
    }
    if (charge?.state !== "active") {
      throw pixError(
        "NOT_ALLOWED",
        "pix_session_invalid",
        "Este PIX não pode mais mudar de valor. Gere outro código.",
      );
    }
    try {
      const settings = await readPixSettings();
      const cob = await pspClientFor(settings).reviseCob(txid, amountCentavos);
      const data = sessionDataOf(cob, settings);
      await store.applyChargeEvent(txid, "revised", {
        amount: amountCentavos,
        expires_at: cob.expiresAt,
        pix_copia_e_cola: data.pixCopiaECola,
        revision: cob.revision,
      });
      return { data: { ...input.data, ...data } };
    } catch (error) {
      logOutage(this.logger_, "PIX", error);
      throw asPixUnavailable(error);
    }
  }

  /**
   * Makes the cob unpayable. A PSP that is down does not stop a cart from
   * changing: the removal is remembered and done later.
   *
   * @throws MedusaError `pix_already_paid`
   */
  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    await this.retire_(input.data);
    return {};
  }

  /** Asks the PSP. An unreachable PSP means "not yet": the order waits for its payment. */
  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const { status, cob } = await this.readStatus_(txidOf(input.data));
    return { status, data: { ...input.data, ...(cob ? paymentOf(cob) : {}) } };
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const { status } = await this.readStatus_(txidOf(input.data));
    return { status, data: input.data };
  }

  /** PIX captures itself. Reached only for a payment that staff captures by hand. */
  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const { status } = await this.readStatus_(txidOf(input.data));
    if (status !== "captured") {
      throw pixError("NOT_ALLOWED", "pix_underpaid", "O PSP não confirma o pagamento integral deste PIX.");
    }
    return { data: input.data };
  }

  /** @throws MedusaError `pix_already_paid`: money that arrived is never called cancelled. */
  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await this.retire_(input.data);
    return { data: input.data };
  }

  /**
   * Asks the PSP for a devolução. Core's refund row names it, so asking again
   * cannot pay twice. What the PSP has in processing counts as refunded here;
   * should it fail later, a workflow takes it back and opens a case.
   *
   * @throws MedusaError `refund_refused` | `refund_exceeds_received` | `pix_not_found`
   */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const coreRefundId = input.context?.idempotency_key;
    if (!coreRefundId) {
      throw pixError("INVALID_DATA", "pix_refund_unavailable", "Devolução de PIX sem identificador.");
    }
    await refundPixPayment(txidOf(input.data), coreRefundId, toCentavos(input.amount));
    return { data: input.data };
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const cob = await (await currentPspClient()).findCob(txidOf(input.data));
    return { data: { ...input.data, ...(cob ? { ...paymentOf(cob), cobStatus: cob.status } : {}) } };
  }

  /** Notifications arrive at our own route, which stores them first (/hooks/pix). */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }

  protected async readStatus_(txid: string): Promise<{ status: PaymentSessionStatus; cob?: Cob }> {
    const store = pixStore.get();
    const charge = await store.findCharge(txid);
    let cob: Cob | undefined;
    try {
      cob = await (await currentPspClient()).findCob(txid);
    } catch (error) {
      if (!(error instanceof OutsideServiceError)) {
        throw error;
      }
      this.logger_.warn(`PIX ${txid}: ${error.message} O pagamento segue pendente.`);
      return { status: "pending_authorization" };
    }
    if (!cob || !charge) {
      return { status: "canceled" };
    }
    const { fullyPaid } = assessReceipts(charge.amount, cob.receipts, "open");
    if (fullyPaid && charge.state === "paid") {
      // Settling wrote it all down before it let core ask.
      return { status: "captured", cob };
    }
    await store.recordReceipts(txid, cob.receipts);
    if (fullyPaid) {
      await store.offerChargeEvent(txid, "paid", { paid_at: cob.receipts[0]?.paidAt });
      return { status: "captured", cob };
    }
    const removed = cob.status.startsWith("REMOVIDA");
    return { status: removed ? "canceled" : "pending_authorization", cob };
  }

  protected async retire_(data: Record<string, unknown> | undefined): Promise<void> {
    // A session that never got its cob has nothing to remove.
    const txid = typeof data?.txid === "string" ? data.txid : undefined;
    const store = pixStore.get();
    const charge = txid ? await store.findCharge(txid) : undefined;
    if (!txid || !charge) {
      return;
    }
    const result = await retireCharge(store, await currentPspClient(), txid);
    if (result === "paid") {
      throw pixError("NOT_ALLOWED", "pix_already_paid", "Este PIX já foi pago.");
    }
  }
}

function chargeAmount({
  amount,
  currency_code,
}: Pick<InitiatePaymentInput, "amount" | "currency_code">): number {
  if (currency_code.toLowerCase() !== "brl") {
    throw pixError(
      "INVALID_DATA",
      "pix_currency_unsupported",
      `PIX só cobra em reais, não em ${currency_code}.`,
    );
  }
  const centavos = toCentavos(amount);
  if (centavos < 1 || centavos > LARGEST_CHARGE) {
    throw pixError(
      "INVALID_DATA",
      "pix_amount_invalid",
      `Valor impossível para um PIX: ${centavos} centavos.`,
    );
  }
  return centavos;
}

export default PixProviderService;
