import { MedusaError } from "@medusajs/framework/utils";
import { formatBRL } from "@mestres/platform/lib/money";

/** Why the shop's own delivery or a pick-up is not to be had; stable codes for clients of our API. */
export type LocalDeliveryErrorCode =
  /** No area of ours holds the CEP. */
  | "local_delivery_not_served"
  /** The goods are worth less than the area asks for. */
  | "local_delivery_below_minimum"
  /** There is no CEP yet. */
  | "local_delivery_cep_missing"
  /** The point is closed down, or was taken away. */
  | "pickup_point_unavailable";

/** A refusal with a message for the shopper. */
export class LocalDeliveryError extends MedusaError {
  constructor(code: LocalDeliveryErrorCode, message: string) {
    super(MedusaError.Types.NOT_ALLOWED, message, code);
    this.name = "LocalDeliveryError";
  }
}

export function notServed(cep: string) {
  return new LocalDeliveryError(
    "local_delivery_not_served",
    `Nossa entrega não chega ao CEP ${cep.replace(/^(\d{5})(\d{3})$/, "$1-$2")}. Escolha outra forma de receber.`,
  );
}

/** @param minimum centavos @param subtotal centavos */
export function belowMinimum(minimum: number, subtotal: number) {
  return new LocalDeliveryError(
    "local_delivery_below_minimum",
    `Nossa entrega neste CEP é para compras a partir de ${formatBRL(minimum)}: faltam ${formatBRL(minimum - subtotal)}.`,
  );
}

export function cepMissing() {
  return new LocalDeliveryError(
    "local_delivery_cep_missing",
    "Informe o CEP de entrega para calcular o frete.",
  );
}

export function pointUnavailable() {
  return new LocalDeliveryError(
    "pickup_point_unavailable",
    "Este ponto de retirada não está mais disponível. Escolha outra forma de receber.",
  );
}
