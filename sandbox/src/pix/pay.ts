import { randomBytes, randomUUID } from "node:crypto";
import type { World } from "../world.js";
import { readLocation, readStaticCode } from "./brcode.js";
import { expireCharge, findByLocation, isExpired, termsOf } from "./charges.js";
import { toCentavos, toValor } from "./money.js";
import type { Charge, PaymentOrder, ReceivedPix } from "./types.js";
import { announce } from "./webhooks.js";

/** A made-up participant number: the payer's bank in every endToEndId of the sandbox. */
const ISPB = "99999004";
/** As many copies of one webhook as the shop's own promise is tested with, and more. */
const MAX_COPIES = 1_000;
const MAX_PAYMENTS = 20;
const MAX_CENTAVOS = 999_999_999_999;

export type PaymentRefusal =
  | "pix_code_invalid"
  | "charge_not_found"
  | "charge_expired"
  | "charge_removed"
  | "charge_already_paid"
  | "amount_invalid"
  | "copies_invalid"
  | "payments_invalid";

const MESSAGES: Record<PaymentRefusal, string> = {
  pix_code_invalid: "Este código não é um Pix copia e cola válido. Copie-o de novo, inteiro.",
  charge_not_found: "Nenhuma cobrança deste banco de testes corresponde ao código.",
  charge_expired: "A cobrança venceu. Para simular um pagamento atrasado, use “Pagar atrasado”.",
  charge_removed: "A loja cancelou esta cobrança.",
  charge_already_paid: "Esta cobrança já foi paga.",
  amount_invalid: "O valor deve ser um número inteiro de centavos maior que zero.",
  copies_invalid: `O número de avisos deve ficar entre 1 e ${MAX_COPIES}.`,
  payments_invalid: `O número de pagamentos deve ficar entre 1 e ${MAX_PAYMENTS}.`,
};

/** The payer's bank declines, and says why in words for people and a code for scripts. */
export class PaymentRefused extends Error {
  constructor(readonly code: PaymentRefusal) {
    super(MESSAGES[code]);
  }
}

/** What Efí keeps of a Pix of a charge: 1.19 %, a number of its public price list. */
const feeOf = (valor: string) => ({ tarifa: toValor(Math.round(toCentavos(valor) * 0.0119)) });

function received(world: World, pix: Pick<ReceivedPix, "txid" | "valor" | "chave">): ReceivedPix {
  const at = world.now();
  return {
    endToEndId: endToEndId(at),
    ...pix,
    horario: at.toISOString(),
    infoPagador: "Pago no banco de testes",
    gnExtras: feeOf(pix.valor),
  };
}

/**
 * Pays a static code, which belongs to no charge.
 * @returns undefined when the code is not a static one
 * @throws PaymentRefused when no amount is known, or an odd one
 */
export function payStatic(world: World, order: PaymentOrder): ReceivedPix | undefined {
  const code = readStaticCode(order.pixCopiaECola.trim());
  if (!code) {
    return undefined;
  }
  const centavos = code.centavos ?? order.amount;
  if (!centavos || !Number.isSafeInteger(centavos) || centavos < 0 || centavos > MAX_CENTAVOS) {
    throw new PaymentRefused("amount_invalid");
  }
  const { copies = 1 } = order;
  if (!isCount(copies, MAX_COPIES)) {
    throw new PaymentRefused("copies_invalid");
  }
  const pix = received(world, {
    ...(code.txid ? { txid: code.txid } : {}),
    valor: toValor(centavos),
    chave: code.chave,
  });
  world.state.staticPix.push(pix);
  world.changed();
  announce(world, pix, copies);
  return pix;
}

function chargeFor(world: World, order: PaymentOrder): Charge {
  const location = readLocation(order.pixCopiaECola.trim());
  if (!location) {
    throw new PaymentRefused("pix_code_invalid");
  }
  const charge = findByLocation(world, location);
  if (!charge) {
    throw new PaymentRefused("charge_not_found");
  }
  return charge;
}

const isCount = (count: number, most: number) => Number.isInteger(count) && count >= 1 && count <= most;

function assertPayable(world: World, charge: Charge, order: PaymentOrder): void {
  const { amount, copies = 1, payments = 1, late, again, anyway } = order;
  if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0 && amount <= MAX_CENTAVOS)) {
    throw new PaymentRefused("amount_invalid");
  }
  if (!isCount(copies, MAX_COPIES)) {
    throw new PaymentRefused("copies_invalid");
  }
  if (!isCount(payments, MAX_PAYMENTS)) {
    throw new PaymentRefused("payments_invalid");
  }
  if (anyway) {
    return;
  }
  if (charge.status === "CONCLUIDA" && !again) {
    throw new PaymentRefused("charge_already_paid");
  }
  if (late || charge.status === "CONCLUIDA") {
    return;
  }
  if (charge.status !== "ATIVA") {
    throw new PaymentRefused("charge_removed");
  }
  if (isExpired(world, charge)) {
    throw new PaymentRefused("charge_expired");
  }
}

/** "E" + participant + minute in UTC + 11 letters or digits: 32 characters. */
function endToEndId(at: Date): string {
  const minute = at.toISOString().replace(/\D/g, "").slice(0, 12);
  return `E${ISPB}${minute}${randomBytes(6).toString("hex").slice(0, 11)}`;
}

/**
 * Pays a code as the payer's bank would, and announces each payment to the shop.
 * @throws PaymentRefused when a bank would decline
 */
export function pay(world: World, order: PaymentOrder): { charge: Charge; payments: ReceivedPix[] } {
  const charge = chargeFor(world, order);
  assertPayable(world, charge, order);
  if (order.late && charge.status === "ATIVA") {
    expireCharge(world, charge);
  }
  const { original, chave } = termsOf(charge);
  const valor = toValor(order.amount ?? toCentavos(original));
  const payments = Array.from({ length: order.payments ?? 1 }, () =>
    received(world, { txid: charge.txid, valor, chave }),
  );
  charge.pix.push(...payments);
  if (charge.status === "ATIVA") {
    charge.status = "CONCLUIDA";
  }
  world.changed();
  for (const pix of payments) {
    announce(world, pix, order.copies);
  }
  return { charge, payments };
}

/** Promises a payment for later; the code is checked now, the charge again when the time comes. */
export function schedulePayment(
  world: World,
  order: PaymentOrder,
  delaySeconds: number,
): { charge: Charge; dueAt: string } {
  const charge = chargeFor(world, order);
  assertPayable(world, charge, order);
  const scheduled = {
    id: randomUUID(),
    dueAt: new Date(world.now().getTime() + delaySeconds * 1000).toISOString(),
    order,
  };
  world.state.scheduledPayments.push(scheduled);
  world.changed();
  resumeScheduledPayments(world, scheduled.id);
  return { charge, dueAt: scheduled.dueAt };
}

/** Sets the timers of payments promised before the sandbox stopped (or of the one just promised). */
export function resumeScheduledPayments(world: World, only?: string): void {
  for (const { id, dueAt, order } of world.state.scheduledPayments) {
    if (only && id !== only) {
      continue;
    }
    world.later(Math.max(0, Date.parse(dueAt) - world.now().getTime()), () => {
      world.state.scheduledPayments = world.state.scheduledPayments.filter((s) => s.id !== id);
      world.changed();
      try {
        pay(world, order);
      } catch (error) {
        // Expired or paid meanwhile: the bank drops the order, as a real one does.
        if (!(error instanceof PaymentRefused)) {
          throw error;
        }
      }
    });
  }
}
