import { ageCharge } from "../efi/charges.js";
import type { EfiCharge } from "../efi/types.js";
import { findPayment } from "../mercadopago/payments.js";
import type { MpPayment } from "../mercadopago/types.js";
import { readLocation } from "../pix/brcode.js";
import type { World } from "../world.js";
import { readBarcode } from "./codec.js";

export type BoletoState = "open" | "overdue" | "expired" | "canceled" | "paid" | "refunded";

/** A boleto of any of the services, as the payer's bank sees it. Amounts in centavos. */
export type Boleto = {
  service: "efi" | "mercadopago";
  /** The service's id of the charge or payment. */
  id: number;
  barcode: string;
  line: string;
  pixCode: string | null;
  amount: number;
  received: number;
  /** Local date. */
  dueOn: string;
  state: BoletoState;
  payer: string;
  createdAt: number;
};

const EFI_STATES: Record<EfiCharge["status"], BoletoState> = {
  new: "open",
  waiting: "open",
  unpaid: "overdue",
  paid: "paid",
  settled: "paid",
  canceled: "canceled",
  expired: "expired",
};

const nameOf = (customer: Record<string, unknown>): string => {
  const company = customer.juridical_person as { corporate_name?: string } | undefined;
  return company?.corporate_name ?? (typeof customer.name === "string" ? customer.name : "");
};

const fromEfi = (charge: EfiCharge): Boleto => ({
  service: "efi",
  id: charge.chargeId,
  barcode: charge.barcode,
  line: charge.line,
  pixCode: charge.pix.code,
  amount: charge.total,
  received: charge.paidValue ?? 0,
  dueOn: charge.expireAt,
  state: EFI_STATES[charge.status],
  payer: nameOf(charge.customer),
  createdAt: Date.parse(`${charge.createdAt.replace(" ", "T")}-03:00`),
});

function mpState(payment: MpPayment): BoletoState {
  if (payment.status === "approved") {
    return "paid";
  }
  if (payment.status === "cancelled") {
    return payment.statusDetail === "expired" ? "expired" : "canceled";
  }
  return payment.status === "refunded" ? "refunded" : "open";
}

const fromMercadoPago = (payment: MpPayment): Boleto[] =>
  payment.boleto
    ? [
        {
          service: "mercadopago",
          id: payment.id,
          barcode: payment.boleto.barcode,
          line: payment.boleto.line,
          pixCode: null,
          amount: payment.amount,
          received: payment.totalPaid,
          dueOn: payment.boleto.dueOn,
          state: mpState(payment),
          payer: [payment.payer.first_name, payment.payer.last_name].filter(Boolean).join(" "),
          createdAt: Date.parse(payment.createdAt),
        },
      ]
    : [];

/** Every boleto of every service, newest first. */
export function allBoletos(world: World): Boleto[] {
  const efi = Object.values(world.state.efiCharges).map((charge) => fromEfi(ageCharge(world, charge)));
  const mercadopago = Object.keys(world.state.mercadopago.payments).flatMap((id) => {
    const payment = findPayment(world, id);
    return payment ? fromMercadoPago(payment) : [];
  });
  return [...efi, ...mercadopago].sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
}

/** The boleto that a linha digitável, a barcode or the PIX inside belongs to. */
export function findBoleto(world: World, code: string): Boleto | undefined {
  const text = code.trim();
  const barcode = readBarcode(text);
  const efi = Object.values(world.state.efiCharges);
  if (barcode) {
    const charge = efi.find((one) => one.barcode === barcode);
    if (charge) {
      return fromEfi(ageCharge(world, charge));
    }
    const paid = Object.values(world.state.mercadopago.payments).find(
      (one) => one.boleto?.barcode === barcode,
    );
    const payment = paid && findPayment(world, paid.id);
    return payment && fromMercadoPago(payment)[0];
  }
  const location = readLocation(text);
  const charge = efi.find((one) => one.pix.location === location);
  return charge && fromEfi(ageCharge(world, charge));
}
