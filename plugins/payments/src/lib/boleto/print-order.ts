import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { localDate } from "@mestres/platform/lib/clock";
import { loadOrderCharges } from "../charges/order-charges";
import { decodeBoleto } from "./codec";
import { boletoError } from "./errors";
import { printBoleto } from "./pdf/document";
import { readBoletoSettings } from "./settings";

type OrderRow = {
  display_id: number;
  billing_address?: Person | null;
  shipping_address?: Person | null;
  fiscal_identity?: { name: string; document_masked: string } | null;
};
type Person = { first_name?: string | null; last_name?: string | null };

const FIELDS = [
  "id",
  "display_id",
  "billing_address.first_name",
  "billing_address.last_name",
  "shipping_address.first_name",
  "shipping_address.last_name",
  "fiscal_identity.name",
  "fiscal_identity.document_masked",
];

/** What a boleto may still be paid in: cancelled, rejected and paid ones are no longer handed out. */
const PAYABLE = ["active", "expired"];

/**
 * The printable boleto of an order that waits for it. Whoever has the order's
 * link sees it, so the payer is named by first name and initials.
 *
 * @throws MedusaError `boleto_not_found` when nothing is to be paid by boleto
 */
export async function printOrderBoleto(
  container: MedusaContainer,
  orderId: string,
): Promise<{ pdf: Buffer; displayId: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [charges, orders, settings] = await Promise.all([
    loadOrderCharges(container, orderId),
    query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
    readBoletoSettings(),
  ]);
  const order = (orders.data as unknown as OrderRow[])[0];
  const charge = charges?.charges.find(({ method, state }) => method === "boleto" && PAYABLE.includes(state));
  const line = (charge?.data as { linhaDigitavel?: unknown } | undefined)?.linhaDigitavel;
  if (!order || !charge || charges?.paid || charges?.canceled || typeof line !== "string") {
    throw boletoError("NOT_FOUND", "boleto_not_found", "Este pedido não tem um boleto a pagar.");
  }
  const issuedOn = localDate(charge.created_at);
  const boleto = decodeBoleto(line, issuedOn);
  const pix = (charge.data as { pixCopiaECola?: unknown }).pixCopiaECola;
  const pdf = await printBoleto({
    boleto,
    amountCentavos: charge.amount,
    dueOn: charge.due_on ?? boleto.dueOn ?? issuedOn,
    issuedOn,
    orderNumber: String(order.display_id),
    chargeNumber: charge.external_id ?? "",
    beneficiary: { name: settings.beneficiary_name, document: settings.beneficiary_document },
    payer: payerOf(order),
    instructions: settings.instructions,
    pixCopiaECola: typeof pix === "string" ? pix : undefined,
  });
  return { pdf, displayId: order.display_id };
}

function payerOf(order: OrderRow): { name: string; document?: string } {
  const person = order.billing_address ?? order.shipping_address;
  const name =
    order.fiscal_identity?.name ?? [person?.first_name, person?.last_name].filter(Boolean).join(" ");
  return { name: shortName(name), document: order.fiscal_identity?.document_masked };
}

/** "Ana Maria de Souza" as "Ana M. S.". */
export function shortName(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const initials = rest.filter((word) => /^\p{Lu}/u.test(word)).map((word) => `${word[0]}.`);
  return [first, ...initials].join(" ");
}
