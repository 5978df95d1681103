import { MedusaError } from "@medusajs/framework/utils";

/** Stable codes of what Mercado Pago's side of our payments may refuse. */
export type MercadoPagoErrorCode = "mercadopago_not_configured" | "mercadopago_webhook_invalid";

/** A MedusaError with one of our codes; the message is for people, in Portuguese. */
export function mercadoPagoError(
  type: keyof typeof MedusaError.Types,
  code: MercadoPagoErrorCode,
  message: string,
): MedusaError {
  return new MedusaError(MedusaError.Types[type], message, code);
}
