import { pixError } from "./errors";
import type { Payer } from "./payer/read-payer";
import type { Debtor } from "./psp/client";

const CPF_LENGTH = 11;
const CNPJ_LENGTH = 14;

/**
 * The debtor of a charge with a due date, which Bacen demands by name and document.
 *
 * @throws MedusaError `pix_payer_incomplete`
 */
export function debtorOf(payer: Payer | undefined): Debtor {
  const { name, document } = payer ?? {};
  if (name && document?.length === CPF_LENGTH) {
    return { name, cpf: document };
  }
  if (name && document?.length === CNPJ_LENGTH) {
    return { name, cnpj: document };
  }
  throw pixError(
    "NOT_ALLOWED",
    "pix_payer_incomplete",
    "Um PIX com vencimento precisa do nome e do CPF ou CNPJ do comprador. Complete a identificação fiscal do pedido.",
  );
}
