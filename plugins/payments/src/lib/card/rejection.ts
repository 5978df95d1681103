import { cardError } from "./errors";

/**
 * What a shopper can do about a refusal, by Mercado Pago's `status_detail`
 * (its reference "Motivos de recusa"). Frauds are not told apart: who tries
 * stolen cards learns nothing here.
 */
const MESSAGES: Readonly<Record<string, string>> = {
  cc_rejected_bad_filled_card_number: "Confira o número do cartão.",
  cc_rejected_bad_filled_date: "Confira a data de validade do cartão.",
  cc_rejected_bad_filled_other: "Confira os dados do cartão.",
  cc_rejected_bad_filled_security_code: "Confira o código de segurança do cartão.",
  cc_rejected_call_for_authorize: "Autorize o pagamento com o banco do cartão e tente de novo.",
  cc_rejected_card_disabled: "Ligue para o banco e ative o cartão, ou use outro.",
  cc_rejected_duplicated_payment:
    "Você já fez um pagamento com este valor. Se precisar pagar de novo, use outro cartão.",
  cc_rejected_insufficient_amount:
    "O cartão não tem limite para esta compra. Use outro cartão ou outra forma de pagamento.",
  cc_rejected_invalid_installments: "Este cartão não aceita esse número de parcelas.",
  cc_rejected_max_attempts: "Você chegou ao limite de tentativas com este cartão. Use outro.",
};

const OTHERWISE = "O banco não autorizou este cartão. Use outro cartão ou outra forma de pagamento.";

/** What to tell a shopper whose card was refused. */
export function rejectionMessage(statusDetail: string): string {
  return MESSAGES[statusDetail] ?? OTHERWISE;
}

/** The refusal as completing a cart answers it: 400 `card_rejected`. */
export function cardRejected(statusDetail: string): Error {
  return cardError("NOT_ALLOWED", "card_rejected", rejectionMessage(statusDetail));
}
