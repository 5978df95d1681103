import { HttpResponse } from "msw";

export type Violation = {
  razao: string;
  propriedade: string;
  valor?: string;
};

const DETAILS = {
  CobOperacaoInvalida: [
    400,
    "Cobrança inválida.",
    "A requisição que busca alterar ou criar uma cobrança para pagamento imediato não respeita o schema ou está semanticamente errada.",
  ],
  CobConsultaInvalida: [
    400,
    "Consulta inválida.",
    "Os parâmetros de consulta à lista de cobranças para pagamento imediato não respeitam o schema ou não fazem sentido semanticamente.",
  ],
  PixConsultaInvalida: [
    400,
    "Consulta inválida.",
    "Os parâmetros de consulta à lista de pix recebidos não respeitam o schema ou não fazem sentido semanticamente.",
  ],
  CobNaoEncontrado: [404, "Cobrança não encontrada.", "Cobrança não encontrada para o txid informado."],
  CobPayloadNaoEncontrado: [
    404,
    "Cobrança não encontrada.",
    "A cobrança em questão não foi encontrada para a location requisitada.",
  ],
  CobVOperacaoInvalida: [
    400,
    "Cobrança inválida.",
    "A requisição que busca alterar ou criar uma cobrança com vencimento não respeita o schema ou está semanticamente errada.",
  ],
  CobVConsultaInvalida: [
    400,
    "Consulta inválida.",
    "Os parâmetros de consulta à lista de cobranças com vencimento não respeitam o schema ou não fazem sentido semanticamente.",
  ],
  CobVNaoEncontrada: [
    404,
    "Cobrança não encontrada.",
    "Cobrança com vencimento não encontrada para o txid informado.",
  ],
  PixDevolucaoInvalida: [
    400,
    "Devolução inválida.",
    "A presente requisição de devolução não respeita o schema ou não faz sentido semanticamente.",
  ],
  PixDevolucaoNaoEncontrada: [
    404,
    "Devolução não encontrada.",
    "Devolução representada por {id} não encontrada para o e2eid informado.",
  ],
  PixNaoEncontrado: [404, "Pix não encontrado.", "Pix não encontrado para o e2eid informado."],
  WebhookOperacaoInvalida: [
    400,
    "Webhook inválido.",
    "A presente requisição busca criar um webhook sem respeitar o schema ou, ainda, com sentido semanticamente inválido.",
  ],
  WebhookNaoEncontrado: [
    404,
    "Webhook não encontrado.",
    "O webhook denotado por {chave} não encontra-se estabelecido.",
  ],
  AcessoNegado: [
    403,
    "Acesso Negado",
    "Requisição de participante autenticado que viola alguma regra de autorização.",
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemType = keyof typeof DETAILS;

/** An RFC 7807 answer in the standard's vocabulary. */
export function problem(
  type: ProblemType,
  violacoes: Violation[] = [],
  status?: number,
): HttpResponse<string> {
  const [defaultStatus, title, detail] = DETAILS[type];
  const code = status ?? defaultStatus;
  const body = {
    type: `https://pix.bcb.gov.br/api/v2/error/${type}`,
    title,
    status: code,
    detail,
    ...(violacoes.length > 0 ? { violacoes } : {}),
  };
  return new HttpResponse(JSON.stringify(body), {
    status: code,
    headers: { "content-type": "application/problem+json" },
  });
}
