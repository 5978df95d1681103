import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what Mercado Pago's side of our payments may refuse. */
export type MercadoPagoErrorCode = "mercadopago_not_configured" | "mercadopago_webhook_invalid";

/** A MedusaError with one of our codes; the message is for people, in Portuguese. */
export const mercadoPagoError = codedError<MercadoPagoErrorCode>();
