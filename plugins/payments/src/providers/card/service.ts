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
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils";
import { findCardPayment } from "../../lib/card/driver";
import { asCardUnavailable, cardError } from "../../lib/card/errors";
import { assertInstallments } from "../../lib/card/installments";
import { readCardInput } from "../../lib/card/input";
import { payByCard } from "../../lib/card/pay";
import { registerCards } from "../../lib/card/register";
import { cardRejected } from "../../lib/card/rejection";
import { sealCard } from "../../lib/card/sealed-token";
import { detailsOf, sessionDataOf, statusOf } from "../../lib/card/session";
import { chargeAmount } from "../../lib/charges/amount";
import { retireProviderCharge } from "../../lib/charges/retire";
import { chargeOfSession, refundCharge, takeChargeBack } from "../../lib/charges/session-charge";
import { paymentCharges } from "../../lib/charges/store";
import { currentMercadoPagoClient } from "../../lib/mercadopago/settings";
import type { MpPayment } from "../../lib/mercadopago/payment";
import { readPayer, type PayerSources } from "../../lib/payer/read-payer";
import type { PaymentChargeRow } from "../../modules/charges/types";

/** How long a card token can be used; nobody is asked about the charge before. */
const TOKEN_LIFE_MS = 7 * 24 * 60 * 60_000;

/**
 * Cards at Mercado Pago as a Medusa payment provider. The browser seals the
 * card into a single-use token with the provider's own fields; the session
 * brings that token and nothing else of the card. The card is charged when the
 * session is authorised, and what Mercado Pago says of the payment is the only
 * proof.
 */
class CardProviderService extends AbstractPaymentProvider<Record<string, unknown>> {
  static override identifier = "card";
  /** Resolved at use: what it names may load later. */
  protected readonly sources_: PayerSources;

  constructor(cradle: Record<string, unknown>, options: Record<string, unknown> = {}) {
    super(cradle, options);
    this.sources_ = cradle as PayerSources;
    registerCards();
  }

  /**
   * Takes the token; nothing is charged yet.
   *
   * @throws MedusaError `card_input_invalid` | `card_installments_invalid` | `charge_currency_unsupported` |
   *   `charge_amount_invalid` | `mercadopago_not_configured`
   */
  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const amount = chargeAmount(input);
    const card = readCardInput(input.data);
    await assertInstallments(amount, card.installments);
    await currentMercadoPagoClient();
    const charge = await paymentCharges.get().openCharge({
      provider: "mercadopago",
      method: "card",
      sessionId: String(input.data?.session_id ?? ""),
      amount,
      data: sealCard(card),
      nextCheckAt: new Date(Date.now() + TOKEN_LIFE_MS),
    });
    return { id: charge.id, data: sessionDataOf(charge, card) };
  }

  /** Another total for a card that was not charged yet. @throws MedusaError `card_session_invalid` */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const amount = chargeAmount(input);
    const charge = await this.chargeOf_(input.data);
    if (charge.amount !== amount) {
      if (charge.state !== "requested") {
        throw cardError("NOT_ALLOWED", "card_session_invalid", "Informe os dados do cartão de novo.");
      }
      await paymentCharges.get().patchCharge(charge.id, { amount });
    }
    return { data: { ...input.data, amountCentavos: amount } };
  }

  /** @throws MedusaError `card_already_paid` */
  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    const charge = await chargeOfSession(input.data);
    const store = paymentCharges.get();
    if (charge && (await retireProviderCharge(store, charge, "shopper")) === "paid") {
      throw cardError("NOT_ALLOWED", "card_already_paid", "Este cartão já foi cobrado.");
    }
    if (charge) {
      await store.patchCharge(charge.id, { data: { sealedCard: null } });
    }
    return {};
  }

  /**
   * Charges the card, or asks what became of the charge. A card that Mercado
   * Pago is still looking at leaves the order awaiting its payment.
   *
   * @throws MedusaError `card_rejected` | `card_token_invalid` | `card_unavailable` | `card_session_invalid`
   */
  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const charge = await this.chargeOf_(input.data);
    const payment = await this.payment_(charge);
    if (payment.status === "rejected") {
      throw cardRejected(payment.statusDetail);
    }
    return { status: statusOf(payment, charge.amount), data: { ...input.data, ...detailsOf(payment) } };
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const charge = await this.chargeOf_(input.data);
    const payment = await findCardPayment(await currentMercadoPagoClient(), charge);
    return { status: payment ? statusOf(payment, charge.amount) : "pending", data: input.data };
  }

  /** A card captures itself. Reached only for a payment that staff captures by hand. @throws MedusaError `card_not_paid` */
  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const { status } = await this.getPaymentStatus(input);
    if (status !== "captured") {
      throw cardError("NOT_ALLOWED", "card_not_paid", "O Mercado Pago não confirma este pagamento.");
    }
    return { data: input.data };
  }

  /** Takes the charge back: cancels what is pending, refunds what was paid. */
  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await takeChargeBack(input);
    return { data: input.data };
  }

  /** Whole or in part. @throws MedusaError `refund_exceeds_received` | `refund_refused` */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    await refundCharge(await this.chargeOf_(input.data), input);
    return { data: input.data };
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const charge = await this.chargeOf_(input.data);
    const payment = await findCardPayment(await currentMercadoPagoClient(), charge);
    return { data: { ...input.data, ...(payment ? detailsOf(payment) : {}) } };
  }

  /** Notifications arrive at our own route, which proves and stores them first (/hooks/mercadopago). */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }

  protected async payment_(charge: PaymentChargeRow): Promise<MpPayment> {
    const client = await currentMercadoPagoClient();
    try {
      const known = await findCardPayment(client, charge);
      return known ?? (await payByCard(client, charge, await readPayer(this.sources_, charge.session_id)));
    } catch (error) {
      throw asCardUnavailable(error);
    }
  }

  /** @throws MedusaError `card_session_invalid` */
  protected async chargeOf_(data: Record<string, unknown> | undefined): Promise<PaymentChargeRow> {
    const charge = await chargeOfSession(data);
    if (!charge) {
      throw cardError("INVALID_DATA", "card_session_invalid", "Esta sessão de pagamento não tem um cartão.");
    }
    return charge;
  }
}

export default CardProviderService;
