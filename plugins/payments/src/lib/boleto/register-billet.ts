import { localDate } from "@mestres/platform/lib/clock";
import { unreadableAnswer } from "@mestres/platform/lib/http-client";
import { parseBrCode } from "../br-code";
import { efiClientFor, readEfiChargesSettings } from "../efi/settings";
import { efiWebhookUrl } from "../efi/webhook";
import { notificationUrl } from "../mercadopago/notification-url";
import { currentMercadoPagoClient } from "../mercadopago/settings";
import type { Payer } from "../payer/read-payer";
import { backendUrl } from "../psp/webhook-url";
import { decodeBoleto } from "./codec";
import type { BoletoDeadlines } from "./deadlines";
import type { BoletoSettings } from "./settings";

export type BilletOrder = {
  sessionId: string;
  amountCentavos: number;
  deadlines: BoletoDeadlines;
  payer: Payer & { name: string; document: string };
  settings: BoletoSettings;
};

/** A registered boleto, whoever issued it. Digits without punctuation. */
export type Billet = {
  externalId: string;
  linhaDigitavel: string;
  barcode: string;
  dueOn: string;
  pixCopiaECola?: string;
  pdfUrl?: string;
};

const DESCRIPTION = "Compra na loja on-line";

/**
 * Has the boleto registered at a bank by the provider that the settings choose.
 * What comes back is checked digit by digit: a line that another amount or due
 * date is in must not reach a shopper.
 *
 * @throws OutsideServiceError | MedusaError `boleto_not_configured` | `mercadopago_not_configured`
 */
export async function registerBillet(order: BilletOrder): Promise<Billet> {
  return order.settings.provider === "mercadopago" ? atMercadoPago(order) : atEfi(order);
}

async function atEfi(order: BilletOrder): Promise<Billet> {
  const settings = await readEfiChargesSettings();
  const created = await efiClientFor(settings).createBillet({
    amountCentavos: order.amountCentavos,
    dueOn: order.deadlines.dueOn,
    writeOffDays: order.deadlines.writeOffDays,
    customId: order.sessionId,
    notificationUrl: efiWebhookUrl(backendUrl(), settings),
    description: DESCRIPTION,
    message: order.settings.instructions,
    payer: order.payer,
  });
  return {
    externalId: created.id,
    ...checked("Efí Cobranças", created.linhaDigitavel, order),
    pixCopiaECola: readablePix(created.pixCopiaECola),
    pdfUrl: created.pdfUrl,
  };
}

async function atMercadoPago(order: BilletOrder): Promise<Billet> {
  const { payer, deadlines } = order;
  const [firstName, ...rest] = payer.name.trim().split(/\s+/);
  const address = payer.address;
  const client = await currentMercadoPagoClient();
  const payment = await client.createPayment({
    idempotencyKey: order.sessionId,
    amountCentavos: order.amountCentavos,
    paymentMethodId: "bolbradesco",
    externalReference: order.sessionId,
    description: DESCRIPTION,
    notificationUrl: notificationUrl(),
    expiresAt: new Date(`${deadlines.dueOn}T23:59:59-03:00`),
    payer: {
      email: payer.email ?? "",
      firstName,
      lastName: rest.join(" ") || firstName,
      document: payer.document,
      address,
    },
  });
  return {
    externalId: payment.id,
    ...checked("Mercado Pago", payment.digitableLine ?? payment.barcode ?? "", order),
    pdfUrl: payment.ticketUrl,
  };
}

/** @throws OutsideServiceError `service_bad_answer` */
function checked(
  service: string,
  digits: string,
  { amountCentavos, deadlines }: BilletOrder,
): Pick<Billet, "linhaDigitavel" | "barcode" | "dueOn"> {
  const today = localDate();
  let boleto;
  try {
    boleto = decodeBoleto(digits, today);
  } catch {
    boleto = undefined;
  }
  if (!boleto || boleto.amountCentavos !== amountCentavos || (boleto.dueOn ?? today) < today) {
    throw unreadableAnswer(service, "devolveu um boleto com dígitos que não conferem");
  }
  return {
    linhaDigitavel: boleto.linhaDigitavel,
    barcode: boleto.barcode,
    dueOn: boleto.dueOn ?? deadlines.dueOn,
  };
}

/** The PIX inside is a convenience: one that no bank could read is left out. */
function readablePix(code: string | undefined): string | undefined {
  if (!code) {
    return undefined;
  }
  try {
    parseBrCode(code);
    return code;
  } catch {
    return undefined;
  }
}
