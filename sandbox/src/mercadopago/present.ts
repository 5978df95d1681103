import { BOLETO_METHOD } from "./brands.js";
import { feesOf, netOf, refundedOf } from "./money.js";
import { mpTime } from "./time.js";
import type { MpPayment, MpRefund } from "./types.js";

const COLLECTOR = 1_000_000_001;
const reais = (centavos: number) => centavos / 100;
const timeOf = (iso: string | null) => (iso ? mpTime(iso) : null);

export function presentRefund(payment: MpPayment, refund: MpRefund) {
  return {
    id: refund.id,
    payment_id: payment.id,
    amount: reais(refund.amount),
    adjustment_amount: 0,
    metadata: {},
    source: { id: String(COLLECTOR), name: "Mestres Cafe", type: "collector" },
    date_created: mpTime(refund.createdAt),
    unique_sequence_number: null,
    refund_mode: "standard",
    status: refund.status,
    reason: null,
    labels: [],
    amount_refunded_to_payer: refund.status === "approved" ? reais(refund.amount) : 0,
    partition_details: [],
  };
}

const COVERAGE: Record<string, boolean> = { reimbursed: true, settled: false };

/** A dispute as GET /v1/chargebacks/:id shows it. */
export function presentChargeback(payment: MpPayment) {
  return {
    id: payment.chargeback?.id,
    payments: [payment.id],
    currency: "BRL",
    amount: reais(payment.amount),
    reason: "general",
    // Whether the shop keeps the money; null while nobody has decided.
    coverage_applied: COVERAGE[payment.statusDetail] ?? null,
    coverage_elegible: true,
    documentation_required: !(payment.statusDetail in COVERAGE),
    documentation_status: "pending",
    documentation: [],
    date_created: timeOf(payment.chargeback?.createdAt ?? null),
    date_last_updated: mpTime(payment.updatedAt),
    live_mode: false,
  };
}

const cardOf = ({ card }: MpPayment) =>
  card
    ? {
        id: null,
        bin: card.bin,
        first_six_digits: card.firstSix,
        last_four_digits: card.lastFour,
        expiration_month: card.expirationMonth,
        expiration_year: card.expirationYear,
        date_created: mpTime(card.createdAt),
        date_last_updated: mpTime(card.createdAt),
        cardholder: { name: card.holder, identification: card.identification ?? {} },
      }
    : {};

function detailsOf(payment: MpPayment, base: string) {
  const { boleto } = payment;
  return {
    net_received_amount: reais(netOf(payment)),
    total_paid_amount: reais(payment.totalPaid),
    overpaid_amount: boleto ? reais(Math.max(0, payment.totalPaid - payment.amount)) : 0,
    external_resource_url: boleto ? `${base}/payments/${payment.id}/ticket?hash=${boleto.token}` : null,
    installment_amount: boleto ? 0 : reais(Math.round(payment.totalPaid / payment.installments)),
    financial_institution: boleto ? "bradesco" : null,
    payment_method_reference_id: boleto ? String(payment.id) : null,
    payable_deferral_period: null,
    acquirer_reference: null,
    ...(boleto
      ? {
          digitable_line: boleto.line,
          barcode: { content: boleto.barcode },
          verification_code: String(payment.id),
        }
      : {}),
  };
}

/** A payment as POST and GET /v1/payments answer it. Amounts in reais. */
export function presentPayment(payment: MpPayment, base: string) {
  return {
    id: payment.id,
    date_created: mpTime(payment.createdAt),
    date_approved: timeOf(payment.approvedAt),
    date_last_updated: mpTime(payment.updatedAt),
    date_of_expiration: timeOf(payment.boleto?.expiresAt ?? null),
    money_release_date: timeOf(payment.releaseAt),
    money_release_status: payment.releaseAt ? "pending" : null,
    operation_type: "regular_payment",
    issuer_id: payment.issuerId,
    payment_method_id: payment.methodId,
    payment_type_id: payment.typeId,
    payment_method: {
      id: payment.methodId,
      type: payment.typeId,
      ...(payment.issuerId ? { issuer_id: payment.issuerId } : {}),
    },
    status: payment.status,
    status_detail: payment.statusDetail,
    currency_id: "BRL",
    description: payment.description,
    live_mode: false,
    taxes_amount: 0,
    shipping_amount: 0,
    collector_id: COLLECTOR,
    payer: payment.payer,
    metadata: payment.metadata,
    additional_info: {},
    external_reference: payment.externalReference,
    transaction_amount: reais(payment.amount),
    transaction_amount_refunded: reais(refundedOf(payment)),
    coupon_amount: 0,
    installments: payment.installments,
    transaction_details: detailsOf(payment, base),
    fee_details: feesOf(payment).map((fee) => ({ ...fee, amount: reais(fee.amount) })),
    charges_details: [],
    captured: payment.captured,
    binary_mode: payment.binaryMode,
    statement_descriptor: payment.statementDescriptor,
    card: cardOf(payment),
    notification_url: payment.notificationUrl,
    refunds: payment.refunds.map((refund) => presentRefund(payment, refund)),
    processing_mode: "aggregator",
    point_of_interaction: {
      type: "UNSPECIFIED",
      business_info: { unit: "online_payments", sub_unit: "default" },
    },
    ...(payment.methodId === BOLETO_METHOD.id ? { barcode: { content: payment.boleto?.barcode } } : {}),
  };
}
