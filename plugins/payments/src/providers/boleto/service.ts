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
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils";
import { boletoError } from "../../lib/boleto/errors";
import { openBoleto } from "../../lib/boleto/open-boleto";
import { registerBoletos } from "../../lib/boleto/register";
import { asBoletoUnavailable } from "../../lib/boleto/unavailable";
import { chargeAmount } from "../../lib/charges/amount";
import { retireProviderCharge } from "../../lib/charges/retire";
import { chargeOfSession, refundCharge } from "../../lib/charges/session-charge";
import { readSessionStatus } from "../../lib/charges/session-status";
import { paymentCharges } from "../../lib/charges/store";
import { logOutage } from "../../lib/unavailable";
import type { PayerSources } from "../../lib/payer/read-payer";
import type { PaymentChargeRow } from "../../modules/charges/types";

/**
 * Boletos as a Medusa payment provider, issued by Efí or Mercado Pago: a session
 * is a registered boleto, awaiting its payment is `pending_authorization`, and
 * the issuer's word is the only proof of payment.
 */
class BoletoProviderService extends AbstractPaymentProvider<Record<string, unknown>> {
  static override identifier = "boleto";
  protected readonly logger_: Logger;
  /** Resolved at use: what it names may load later. */
  protected readonly sources_: PayerSources;

  constructor(cradle: Record<string, unknown>, options: Record<string, unknown> = {}) {
    super(cradle, options);
    this.logger_ = cradle.logger as Logger;
    this.sources_ = cradle as PayerSources;
    registerBoletos();
  }

  /**
   * @throws MedusaError `boleto_unavailable` | `boleto_payer_incomplete` | `boleto_payer_refused` |
   *   `boleto_below_minimum` | `boleto_not_configured` | `charge_amount_invalid` | `charge_currency_unsupported`
   */
  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const amount = chargeAmount(input);
    const sessionId = typeof input.data?.session_id === "string" ? input.data.session_id : "";
    if (!sessionId) {
      throw boletoError("INVALID_DATA", "boleto_session_invalid", "Sessão de pagamento inesperada.");
    }
    try {
      const { charge, data } = await openBoleto(this.sources_, sessionId, amount);
      return { id: charge.id, data };
    } catch (error) {
      logOutage(this.logger_, "Boleto", error);
      throw asBoletoUnavailable(error);
    }
  }

  /** A registered boleto keeps its amount: another one takes another boleto. @throws MedusaError `boleto_amount_fixed` */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const charge = await this.findCharge_(input.data);
    if (charge?.amount !== chargeAmount(input)) {
      throw boletoError(
        "NOT_ALLOWED",
        "boleto_amount_fixed",
        "O valor de um boleto registrado não muda. Gere outro boleto.",
      );
    }
    return { data: input.data };
  }

  /**
   * Cancels the boleto. An issuer that is down does not stop a cart from
   * changing: the cancellation is remembered and done later.
   *
   * @throws MedusaError `boleto_already_paid`
   */
  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    await this.retire_(input.data);
    return {};
  }

  /** Asks the issuer. An unreachable one means "not yet": the order waits for its payment. */
  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const charge = await this.chargeOf_(input.data);
    const status = await readSessionStatus(charge, (message) => this.logger_.warn(message));
    return { status, data: input.data };
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const { status } = await this.authorizePayment(input);
    return { status, data: input.data };
  }

  /** A boleto captures itself. Reached only for a payment that staff captures by hand. */
  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const { status } = await this.authorizePayment(input);
    if (status !== "captured") {
      throw boletoError(
        "NOT_ALLOWED",
        "boleto_underpaid",
        "O banco não confirma o pagamento integral deste boleto.",
      );
    }
    return { data: input.data };
  }

  /** @throws MedusaError `boleto_already_paid`: money that arrived is never called cancelled */
  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await this.retire_(input.data);
    return { data: input.data };
  }

  /** @throws MedusaError `refund_exceeds_received` | `refund_refused` */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    await refundCharge(await this.chargeOf_(input.data), input);
    return { data: input.data };
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const charge = await this.chargeOf_(input.data);
    return { data: { ...input.data, state: charge.state } };
  }

  /** Notifications arrive at our own routes, which store them first (/hooks/efi, /hooks/mercadopago). */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }

  protected async findCharge_(
    data: Record<string, unknown> | undefined,
  ): Promise<PaymentChargeRow | undefined> {
    // A session whose boleto was made and not answered has its charge all the same.
    return typeof data?.chargeId !== "string" && typeof data?.session_id === "string"
      ? paymentCharges.get().findBySession(data.session_id)
      : chargeOfSession(data);
  }

  protected async chargeOf_(data: Record<string, unknown> | undefined): Promise<PaymentChargeRow> {
    const charge = await this.findCharge_(data);
    if (!charge) {
      throw boletoError("INVALID_DATA", "boleto_session_invalid", "Esta sessão não tem um boleto.");
    }
    return charge;
  }

  protected async retire_(data: Record<string, unknown> | undefined): Promise<void> {
    // A session that never got its boleto has nothing to cancel.
    const charge = await this.findCharge_(data);
    if (charge && (await retireProviderCharge(paymentCharges.get(), charge)) === "paid") {
      throw boletoError("NOT_ALLOWED", "boleto_already_paid", "Este boleto já foi pago.");
    }
  }
}

export default BoletoProviderService;
