import { MedusaError } from "@medusajs/framework/utils";
import { errorText } from "@mestres/platform/lib/error-text";

/** Why there is no price for a freight; stable codes for clients of our API. */
export type FreightErrorCode =
  /** The Correios do not answer, or are not set up. */
  | "freight_unavailable"
  /** The Correios do not carry this parcel to this CEP. */
  | "freight_not_served"
  /** Too heavy or too large for one parcel. */
  | "freight_over_limits"
  /** A single piece is too heavy or too large for any parcel of the service. */
  | "freight_item_over_limits"
  /** There is no CEP to quote for yet. */
  | "freight_cep_missing";

const MESSAGES: Record<FreightErrorCode, string> = {
  freight_unavailable: "Não conseguimos calcular o frete dos Correios agora. Tente de novo em instantes.",
  freight_not_served: "Os Correios não entregam esta compra neste CEP por este serviço.",
  freight_over_limits: "A compra passa do limite de uma encomenda dos Correios (30 kg, 100 cm por lado).",
  freight_item_over_limits: "Um item da compra não cabe em nenhuma encomenda deste serviço dos Correios.",
  freight_cep_missing: "Informe o CEP de entrega para calcular o frete.",
};

/** No freight price, with a message for the shopper: ours, or one that names values. `cause` tells the operator more. */
export class FreightError extends MedusaError {
  constructor(code: FreightErrorCode, options: { cause?: unknown; message?: string } = {}) {
    super(MedusaError.Types.NOT_ALLOWED, options.message ?? MESSAGES[code], code);
    this.name = "FreightError";
    if (options.cause !== undefined) {
      Object.defineProperty(this, "cause", { value: options.cause });
    }
  }
}

/** One line for the log: the code and what is known of its cause. Holds no secret and nothing about the shopper. */
export function describeFreightError({ code, cause }: FreightError): string {
  if (!cause) {
    return String(code);
  }
  return `${code} (${errorText(cause)})`;
}
