/** One item of a price request, with the numbers already read. Grams and centimetres. */
export type PriceItem = {
  coProduto: string;
  nuRequisicao: string;
  cepOrigem: string;
  cepDestino: string;
  psObjeto: number;
  comprimento: number;
  largura: number;
  altura: number;
  servicosAdicionais: string[];
  /** Declared value in reais; 0 when nothing is declared. */
  vlDeclarado: number;
};

export type DeadlineItem = {
  coProduto: string;
  nuRequisicao: string;
  cepOrigem: string;
  cepDestino: string;
};

/** A refusal in the Correios' way: a code such as PRC-… and a text. */
export class CorreiosRefusal extends Error {
  constructor(
    message: string,
    readonly status: 400 | 404 = 400,
    /** Everything that is wrong, where there is more than one thing. */
    readonly messages: string[] = [message],
  ) {
    super(message);
  }
}
