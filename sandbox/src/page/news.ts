const DONE: Record<string, string> = {
  pago: "Pagamento feito. A loja recebe o aviso em instantes.",
  agendado: "Pagamento agendado.",
  vencida: "A cobrança venceu agora.",
  reenviado: "Aviso enviado outra vez.",
  devolvido: "Dinheiro devolvido ao pagador. A loja recebe o aviso em instantes.",
  nao_devolvido: "Devolução recusada. A loja recebe o aviso em instantes.",
  devolucoes: "Pronto: as próximas devoluções terminam assim.",
  falha: "Pronto: o serviço passa a responder assim.",
  decidido: "Decisão tomada. A loja recebe o aviso em instantes.",
  parcelas: "Pronto: as parcelas sem juros mudaram.",
  objeto: "Os Correios anotaram. A loja vê na próxima consulta de rastreamento.",
  zerado: "Cobranças, objetos, avisos e falhas foram apagados.",
};

const FAILED: Record<string, string> = {
  boleto_code_invalid: "Este código não é de um boleto. Copie-o de novo, inteiro.",
  boleto_not_found: "Nenhum boleto destes bancos de teste corresponde ao código.",
  boleto_already_paid: "Este boleto já foi pago.",
  boleto_canceled: "A loja cancelou este boleto. Use “Pagar assim mesmo” para pagá-lo.",
  boleto_expired: "O prazo deste boleto acabou. Use “Pagar assim mesmo” para pagá-lo.",
  parcel_not_found: "Nenhum objeto com este código nos Correios.",
  parcel_not_postable: "A pré-postagem foi cancelada, venceu ou já foi postada.",
  parcel_ended: "Este objeto já chegou ao fim.",
  payment_state_invalid: "Este pagamento já não aceita essa decisão.",
  pix_code_invalid:
    "Este código não é um Pix copia e cola nem uma linha digitável daqui. Copie-o de novo, inteiro.",
  charge_not_found: "Nenhuma cobrança deste banco corresponde ao código.",
  charge_expired: "A cobrança venceu. Use “Pagar atrasado” para pagá-la assim mesmo.",
  charge_removed: "A loja cancelou esta cobrança.",
  charge_already_paid: "Esta cobrança já foi paga. Use “Pagar outra vez” para repetir.",
  amount_invalid: "Escreva o valor em reais, por exemplo 12,50.",
  copies_invalid: "O número de avisos deve ficar entre 1 e 1000.",
  refund_refused: "O banco não aceita esta devolução.",
  refund_not_found: "Esta devolução não está mais em processamento.",
  payments_invalid: "O número de pagamentos deve ficar entre 1 e 20.",
};

/** What the page says after an action, from the code that the redirect carries. */
export function newsFrom(query: URLSearchParams): { text: string; bad: boolean } | null {
  const failed = query.get("erro");
  if (failed) {
    return { text: FAILED[failed] ?? "Não foi possível concluir a operação.", bad: true };
  }
  const done = DONE[query.get("feito") ?? ""];
  return done ? { text: done, bad: false } : null;
}
