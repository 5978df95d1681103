import { ControlRefusal } from "../control/form.js";
import { moveCharge } from "../efi/charges.js";
import { movePayment } from "../mercadopago/payments.js";
import { readLocation } from "../pix/brcode.js";
import type { World } from "../world.js";
import { readBarcode } from "./codec.js";
import { findBoleto, type Boleto } from "./find.js";

const MAX_COPIES = 1_000;
/** A barcode has ten digits for the value. */
const MAX_CENTAVOS = 9_999_999_999;

/** What a payer asks their bank to do with a boleto. */
export type BoletoOrder = {
  /** Linha digitável, barcode, or the PIX inside. */
  code: string;
  /** Centavos; the boleto's value when absent. */
  amount?: number;
  /** How often the service announces the payment. */
  copies?: number;
  /** Pay after the due date: a boleto still in time is aged first. */
  late?: boolean;
  /** Pay whatever became of it. */
  anyway?: boolean;
};

/** The boleto behind a code. @throws ControlRefusal */
export function boletoFor(world: World, code: string): Boleto {
  const text = code.trim();
  if (!readBarcode(text) && !readLocation(text)) {
    throw new ControlRefusal(
      "boleto_code_invalid",
      "Esta não é uma linha digitável, um código de barras ou um Pix copia e cola válido. Copie de novo, inteiro.",
      400,
    );
  }
  const boleto = findBoleto(world, text);
  if (!boleto) {
    throw new ControlRefusal(
      "boleto_not_found",
      "Nenhum boleto destes bancos de teste corresponde ao código.",
      404,
    );
  }
  return boleto;
}

function assertPayable(boleto: Boleto, order: BoletoOrder): void {
  const { amount, copies = 1, late, anyway } = order;
  if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0 && amount <= MAX_CENTAVOS)) {
    throw new ControlRefusal(
      "amount_invalid",
      "O valor deve ser um número inteiro de centavos maior que zero.",
      400,
    );
  }
  if (!Number.isInteger(copies) || copies < 1 || copies > MAX_COPIES) {
    throw new ControlRefusal("copies_invalid", `O número de avisos deve ficar entre 1 e ${MAX_COPIES}.`, 400);
  }
  // A registered boleto is written off at its first payment: no bank takes a second one.
  if (boleto.state === "paid" || boleto.state === "refunded") {
    throw new ControlRefusal("boleto_already_paid", "Este boleto já foi pago.");
  }
  if (anyway || late) {
    return;
  }
  if (boleto.state === "canceled") {
    throw new ControlRefusal("boleto_canceled", "A loja cancelou este boleto.");
  }
  if (boleto.state === "expired") {
    throw new ControlRefusal("boleto_expired", "O prazo deste boleto acabou.");
  }
}

/**
 * Pays a boleto as the payer's bank would; its service tells the shop.
 * @throws ControlRefusal when a bank would decline
 */
export function payBoleto(world: World, order: BoletoOrder): Boleto {
  const boleto = boletoFor(world, order.code);
  assertPayable(boleto, order);
  if (order.late) {
    ageBoleto(world, boleto, "overdue");
  }
  const value = order.amount ?? boleto.amount;
  if (boleto.service === "efi") {
    const charge = world.state.efiCharges[boleto.id];
    if (charge) {
      moveCharge(world, charge, "paid", { value, ...(order.copies ? { copies: order.copies } : {}) });
    }
  } else {
    const payment = world.state.mercadopago.payments[boleto.id];
    if (payment) {
      payment.totalPaid = value;
      movePayment(world, payment, "approved", "accredited", order.copies);
    }
  }
  return boletoFor(world, boleto.line);
}

/** Takes an open boleto past its due date, or past the last day it can be paid on. */
export function ageBoleto(world: World, boleto: Boleto, to: "overdue" | "expired"): void {
  if (boleto.service === "efi") {
    const charge = world.state.efiCharges[boleto.id];
    if (charge?.status === "waiting") {
      moveCharge(world, charge, "unpaid");
    }
    if (charge?.status === "unpaid" && to === "expired") {
      moveCharge(world, charge, "expired");
    }
    return;
  }
  const payment = world.state.mercadopago.payments[boleto.id];
  if (payment?.status === "pending") {
    movePayment(world, payment, "cancelled", "expired");
  }
}
