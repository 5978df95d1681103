import { z } from "@medusajs/framework/zod";
import { unreadableAnswer, type OutsideServiceError } from "@mestres/platform/lib/http-client";
import { toCentavos } from "@mestres/platform/lib/money";

export const SERVICE = "Mercado Pago";

/** `status` of a payment in Mercado Pago's reference of /v1/payments. */
export const MP_PAYMENT_STATUSES = [
  "pending",
  "approved",
  "authorized",
  "in_process",
  "in_mediation",
  "rejected",
  "cancelled",
  "refunded",
  "charged_back",
] as const;
export type MpPaymentStatus = (typeof MP_PAYMENT_STATUSES)[number];

/** One refund of a payment. Amount in centavos. */
export type MpRefund = { id: string; amountCentavos: number; status: "pending" | "settled" | "failed" };

/** A payment as Mercado Pago answers it, in our units: centavos, Dates, text ids. */
export type MpPayment = {
  id: string;
  status: MpPaymentStatus;
  /** Why, in the provider's own words ("cc_rejected_insufficient_amount"). */
  statusDetail: string;
  externalReference?: string;
  /** What the shop asked for; interest that the payer adds is not in it. */
  amountCentavos: number;
  refundedCentavos: number;
  /** What the provider keeps of the shop's money; interest paid by the buyer is not the shop's. */
  feeCentavos?: number;
  netCentavos?: number;
  paymentMethodId?: string;
  paymentTypeId?: string;
  lastFour?: string;
  installments: number;
  installmentAmountCentavos?: number;
  totalPaidCentavos?: number;
  createdAt?: Date;
  approvedAt?: Date;
  expiresAt?: Date;
  /** When the money can be used. */
  releasedAt?: Date;
  refunds: MpRefund[];
  /** Of a boleto: 44 digits, its 47-digit line and the provider's page. */
  barcode?: string;
  digitableLine?: string;
  ticketUrl?: string;
};

const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .nullish();
const id = z.union([z.number().int().positive(), z.string().min(1).max(64)]).transform(String);
const text = z.string().nullish();
const amount = z.number().finite();

const refundSchema = z.object({ id, amount, status: text });

const paymentSchema = z.object({
  id,
  status: z.enum(MP_PAYMENT_STATUSES),
  status_detail: text,
  external_reference: text,
  transaction_amount: amount.nonnegative(),
  transaction_amount_refunded: amount.nullish(),
  currency_id: z.literal("BRL").nullish(),
  payment_method_id: text,
  payment_type_id: text,
  installments: z.number().int().nullish(),
  date_created: instant,
  date_approved: instant,
  date_of_expiration: instant,
  money_release_date: instant,
  card: z.object({ last_four_digits: text }).nullish(),
  fee_details: z.array(z.object({ type: text, amount, fee_payer: text })).nullish(),
  refunds: z.array(refundSchema).nullish(),
  barcode: z.object({ content: text }).nullish(),
  transaction_details: z
    .object({
      net_received_amount: amount.nullish(),
      total_paid_amount: amount.nullish(),
      installment_amount: amount.nullish(),
      external_resource_url: text,
      digitable_line: text,
      barcode: z.object({ content: text }).nullish(),
    })
    .nullish(),
});

const date = (value: string | null | undefined): Date | undefined => (value ? new Date(value) : undefined);
const centavos = (value: number | null | undefined): number | undefined =>
  value === null || value === undefined ? undefined : toCentavos(value);

/**
 * Reads Mercado Pago's answer. Nothing may be captured on a guess: what does
 * not look like a payment is refused.
 *
 * @param expectedId refuses the answer about another payment
 * @throws OutsideServiceError `service_bad_answer`
 */
export function readMpPayment(body: unknown, expectedId?: string): MpPayment {
  const parsed = paymentSchema.safeParse(body);
  if (!parsed.success || (expectedId && parsed.data.id !== expectedId)) {
    throw badAnswer("um pagamento");
  }
  const { data } = parsed;
  const details = data.transaction_details;
  return {
    id: data.id,
    status: data.status,
    statusDetail: data.status_detail ?? "",
    externalReference: data.external_reference ?? undefined,
    amountCentavos: toCentavos(data.transaction_amount),
    refundedCentavos: centavos(data.transaction_amount_refunded) ?? 0,
    feeCentavos: feeOf(data.fee_details),
    netCentavos: centavos(details?.net_received_amount),
    paymentMethodId: data.payment_method_id ?? undefined,
    paymentTypeId: data.payment_type_id ?? undefined,
    lastFour: lastFourOf(data.card?.last_four_digits),
    installments: data.installments && data.installments > 0 ? data.installments : 1,
    installmentAmountCentavos: centavos(details?.installment_amount),
    totalPaidCentavos: centavos(details?.total_paid_amount),
    createdAt: date(data.date_created),
    approvedAt: date(data.date_approved),
    expiresAt: date(data.date_of_expiration),
    releasedAt: date(data.money_release_date),
    refunds: (data.refunds ?? []).map(toRefund),
    barcode: details?.barcode?.content ?? data.barcode?.content ?? undefined,
    digitableLine: details?.digitable_line ?? undefined,
    ticketUrl: details?.external_resource_url ?? undefined,
  };
}

/** @throws OutsideServiceError `service_bad_answer` */
export function readMpRefund(body: unknown): MpRefund {
  const parsed = refundSchema.safeParse(body);
  if (!parsed.success) {
    throw badAnswer("uma devolução");
  }
  return toRefund(parsed.data);
}

/** An answer that cannot be understood; what it held is not repeated. */
export function badAnswer(what: string): OutsideServiceError {
  return unreadableAnswer(SERVICE, `respondeu ${what} de um jeito inesperado`);
}

function toRefund(refund: z.infer<typeof refundSchema>): MpRefund {
  return { id: refund.id, amountCentavos: toCentavos(refund.amount), status: refundStatus(refund.status) };
}

/** A refund without a status is one of the old ones, which only exist once made. */
function refundStatus(status: string | null | undefined): MpRefund["status"] {
  switch (status) {
    case "approved":
    case undefined:
    case null:
      return "settled";
    case "rejected":
    case "cancelled":
      return "failed";
    default:
      return "pending";
  }
}

function feeOf(
  details: { amount: number; fee_payer?: string | null }[] | null | undefined,
): number | undefined {
  if (!details?.length) {
    return undefined;
  }
  const ours = details.filter(({ fee_payer: payer }) => payer !== "payer");
  return ours.reduce((sum, { amount: fee }) => sum + toCentavos(fee), 0);
}

/** Four digits and nothing more: whatever else came in that field is not kept. */
function lastFourOf(digits: string | null | undefined): string | undefined {
  return digits && /^\d{4}$/.test(digits) ? digits : undefined;
}
