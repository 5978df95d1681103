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
import { PaymentActions } from "@medusajs/framework/utils";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { chargeAmount } from "../../lib/charges/amount";
import type { ChargeMethod } from "../../lib/charges/driver";
import { recordCharge } from "../../lib/charges/journal";
import { retireProviderCharge } from "../../lib/charges/retire";
import { chargeOfSession, refundCharge, takeChargeBack } from "../../lib/charges/session-charge";
import { paymentCharges } from "../../lib/charges/store";
import { getStripe } from "../../lib/stripe/account";
import { stripeError } from "../../lib/stripe/errors";
import { readIntent, type StripeIntent } from "../../lib/stripe/intent";
import { MedusaStripe } from "../../lib/stripe/medusa-stripe";
import { registerStripe } from "../../lib/stripe/register";
import { tuneStripe } from "../../lib/stripe/sdk-fetch";
import { stripeDetails, stripeSessionData, stripeStatus } from "../../lib/stripe/session";
import type { PayerSources } from "../../lib/payer/read-payer";
import type { PaymentChargeRow } from "../../modules/charges/types";

/** What the payment module's configuration gives. */
export type StripeProviderOptions = { apiKey: string; webhookSecret?: string; baseUrl?: string };

const DEFAULT_URL = "https://api.stripe.com";

/**
 * Medusa's Stripe provider with our charges beneath: each intent is a charge of
 * ours, so that history, reconciliation, cases and refunds are those of every
 * other method. Creating and changing intents is the base class's work.
 */
abstract class ChargedStripe extends MedusaStripe {
  protected readonly sources_: PayerSources;
  protected abstract readonly method_: ChargeMethod;

  constructor(cradle: Record<string, unknown>, options: StripeProviderOptions) {
    const { apiKey, webhookSecret, baseUrl = DEFAULT_URL } = options;
    // Without a secret of its own our route refuses everything: the base class need not warn.
    super(cradle, { apiKey, webhookSecret: webhookSecret ?? "", capture: true });
    tuneStripe(this.stripe_, baseUrl);
    this.sources_ = cradle as PayerSources;
    registerStripe({ apiKey, webhookSecret, baseUrl });
  }

  /** What a method adds to the creation of its intent. */
  protected abstract parameters_(sessionId: string): Promise<Record<string, unknown>>;

  /** @throws MedusaError `stripe_unavailable` | `charge_amount_invalid` | `charge_currency_unsupported` */
  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const sessionId = String(input.data?.session_id ?? "");
    const store = paymentCharges.get();
    // The row comes first: an intent must never exist that we do not know of.
    const charge = await store.openCharge({
      provider: "stripe",
      method: this.method_,
      sessionId,
      amount: chargeAmount(input),
    });
    // Nothing of the browser's own data decides how an intent is made.
    const data = { session_id: sessionId, ...(await this.parameters_(sessionId)) };
    const intent = await this.attempt_(async () => {
      const made = await super.initiatePayment({ ...input, data });
      return readIntent(made.data);
    }, charge);
    const session = stripeSessionData(intent, charge.id, this.method_);
    const known = await store.applyChargeEvent(charge.id, "created", {
      external_id: intent.id,
      data: stripeDetails(intent),
      due_on: session.dueOn,
      expires_at: session.expiresAt ? new Date(session.expiresAt) : undefined,
    });
    await recordCharge(known, "charge_created", "shopper");
    return {
      id: intent.id,
      data: { ...session },
      status: stripeStatus(intent, charge.amount, this.method_),
    };
  }

  /** A card's intent takes another amount; a code or boleto that was handed out does not. @throws MedusaError `stripe_session_invalid` */
  override async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const charge = await this.chargeOf_(input.data);
    const amount = chargeAmount(input);
    if (charge.amount === amount) {
      return { data: input.data };
    }
    if (this.method_ !== "card") {
      throw stripeError(
        "NOT_ALLOWED",
        "stripe_session_invalid",
        "Este código não muda de valor. Gere outro.",
      );
    }
    const { data } = await super.updatePayment(input);
    await paymentCharges.get().applyChargeEvent(charge.id, "revised", { amount });
    return { data: { ...stripeSessionData(readIntent(data), charge.id, this.method_) } };
  }

  /**
   * Asks Stripe. Unreachable means "not yet" for a code or boleto: the order waits for its payment.
   *
   * @throws MedusaError `stripe_unavailable` for a card, which is paid now or not at all
   */
  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    try {
      return await this.getPaymentStatus(input);
    } catch (error) {
      if (!(error instanceof OutsideServiceError)) {
        throw error;
      }
      if (this.method_ !== "card") {
        return { status: "pending_authorization", data: input.data };
      }
      throw unavailable("NOT_ALLOWED");
    }
  }

  override async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const charge = await this.chargeOf_(input.data);
    const intent = await this.find_(charge);
    return {
      status: stripeStatus(intent, charge.amount, this.method_),
      data: { ...stripeSessionData(intent, charge.id, this.method_) },
    };
  }

  /** Stripe captures by itself. Reached only for a payment that staff captures by hand. @throws MedusaError `stripe_not_paid` */
  override async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const { status } = await this.getPaymentStatus(input);
    if (status !== "captured") {
      throw stripeError("NOT_ALLOWED", "stripe_not_paid", "A Stripe não confirma este pagamento.");
    }
    return { data: input.data };
  }

  /** @throws MedusaError `stripe_already_paid` */
  override async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    const charge = await chargeOfSession(input.data);
    if (charge && (await retireProviderCharge(paymentCharges.get(), charge, "shopper")) === "paid") {
      throw stripeError("NOT_ALLOWED", "stripe_already_paid", "Este pagamento já foi feito.");
    }
    return {};
  }

  /** Takes the charge back: cancels what is pending, refunds what was paid. */
  override async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await takeChargeBack(input);
    return { data: input.data };
  }

  /** Whole or in part. @throws MedusaError `refund_exceeds_received` | `refund_refused` */
  override async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    await refundCharge(await this.chargeOf_(input.data), input);
    return { data: input.data };
  }

  override async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const { data } = await this.getPaymentStatus(input);
    return { data };
  }

  /** Events arrive at our own route, which proves and stores them first (/hooks/stripe). */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }

  protected async attempt_(
    create: () => Promise<StripeIntent>,
    charge: PaymentChargeRow,
  ): Promise<StripeIntent> {
    try {
      return await create();
    } catch {
      // The library's errors repeat what was sent, the payer's data included: they go no further.
      (this.container_.logger as Logger).error(`Stripe: a cobrança ${charge.id} não foi criada.`);
      await paymentCharges.get().offerChargeEvent(charge.id, "creation_failed", { next_check_at: null });
      throw unavailable("PAYMENT_AUTHORIZATION_ERROR");
    }
  }

  protected async find_(charge: PaymentChargeRow): Promise<StripeIntent> {
    const intent = charge.external_id ? await getStripe().client.findIntent(charge.external_id) : undefined;
    if (!intent) {
      throw stripeError("NOT_FOUND", "stripe_session_invalid", "A Stripe não conhece este pagamento.");
    }
    return intent;
  }

  /** @throws MedusaError `stripe_session_invalid` */
  protected async chargeOf_(data: Record<string, unknown> | undefined): Promise<PaymentChargeRow> {
    const charge = await chargeOfSession(data);
    if (!charge) {
      throw stripeError(
        "INVALID_DATA",
        "stripe_session_invalid",
        "Esta sessão não tem uma cobrança da Stripe.",
      );
    }
    return charge;
  }
}

function unavailable(type: "NOT_ALLOWED" | "PAYMENT_AUTHORIZATION_ERROR"): Error {
  return stripeError(
    type,
    "stripe_unavailable",
    "Não foi possível falar com a Stripe agora. Tente de novo em alguns instantes.",
  );
}

export default ChargedStripe;
