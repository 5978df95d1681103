import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of why a shopper cannot cancel an order: something left already, or nothing can be done right now. */
type OrderCancelErrorCode = "order_cancel_too_late" | "order_cancel_unavailable";

/** A MedusaError whose code is one of ours; the message is for people, in Portuguese. */
export const orderCancelError = codedError<OrderCancelErrorCode>();

/** Something of the order left, or is packed to leave. */
export function tooLate(): Error {
  return orderCancelError(
    "NOT_ALLOWED",
    "order_cancel_too_late",
    "Este pedido já está saindo e não dá mais para cancelar por aqui. Quando chegar, você pode devolver sem explicar por quê.",
  );
}

/** A provider did not answer, or somebody else is at work on the order: it stands, and may be tried again. */
export function unavailable(): Error {
  return orderCancelError(
    "PAYMENT_AUTHORIZATION_ERROR",
    "order_cancel_unavailable",
    "Não conseguimos cancelar agora: o banco ou a operadora não respondeu. O pedido segue como estava. Tente de novo em alguns instantes.",
  );
}
