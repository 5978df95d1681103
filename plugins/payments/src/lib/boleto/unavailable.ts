import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { boletoError } from "./errors";

/** A provider that failed, as a shopper is told; any other error stays what it is. */
export function asBoletoUnavailable(error: unknown): unknown {
  if (!(error instanceof OutsideServiceError)) {
    return error;
  }
  // A refusal is about what we sent: the payer's data, as far as a shopper can mend it.
  return error.code === "service_refused" && (error.status === 400 || error.status === 422)
    ? boletoError(
        "INVALID_DATA",
        "boleto_payer_refused",
        "O banco não aceitou os dados para o boleto. Confira nome, CPF ou CNPJ e endereço.",
      )
    : boletoError(
        "PAYMENT_AUTHORIZATION_ERROR",
        "boleto_unavailable",
        "O boleto está fora do ar no momento. Tente de novo em alguns instantes ou pague com PIX.",
      );
}
