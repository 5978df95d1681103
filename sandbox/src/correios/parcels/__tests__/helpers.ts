import { basic, call, URLS } from "../../../__tests__/helpers.js";

export const BASE = URLS.correios;
export const PREPOSTS = `${BASE}/prepostagem/v1/prepostagens`;

/** Signs in as a posting card and gives the headers for what follows. */
export async function correiosLogin(): Promise<Record<string, string>> {
  const { body } = await call(
    "POST",
    `${BASE}/token/v1/autentica/cartaopostagem`,
    { numero: "0012345678" },
    basic("loja", "codigo"),
  );
  return { authorization: `Bearer ${(body as { token: string }).token}`, "accept-language": "pt-BR" };
}

export const shop = {
  nome: "Mestres Café Ltda",
  cpfCnpj: "11222333000181",
  dddTelefone: "19",
  telefone: "36561234",
  email: "loja@mestres.test",
  endereco: {
    cep: "13990000",
    logradouro: "Rua da Torra",
    numero: "100",
    bairro: "Centro",
    cidade: "Espírito Santo do Pinhal",
    uf: "SP",
  },
};
export const shopper = {
  nome: "Maria Silva",
  cpfCnpj: "12345678909",
  dddCelular: "11",
  celular: "987654321",
  endereco: {
    cep: "01310200",
    logradouro: "Avenida Paulista",
    numero: "1578",
    complemento: "apto 12",
    bairro: "Bela Vista",
    cidade: "São Paulo",
    uf: "SP",
  },
};

/** A pré-postagem that the Correios take. */
export function prepost(more: object = {}) {
  return {
    remetente: shop,
    destinatario: shopper,
    codigoServico: "03298",
    pesoInformado: "800",
    codigoFormatoObjetoInformado: "2",
    alturaInformada: "10",
    larguraInformada: "16",
    comprimentoInformado: "20",
    diametroInformado: "0",
    itensDeclaracaoConteudo: [{ conteudo: "Café torrado", quantidade: "2", valor: "45.90" }],
    cienteObjetoNaoProibido: "1",
    modalidadePagamento: "2",
    observacao: "parc_1",
    ...more,
  };
}

/** One that brings a parcel back, to be posted within ten days of the specs' start. */
export function reversePrepost(more: object = {}) {
  return prepost({
    remetente: shopper,
    destinatario: shop,
    codigoServico: "03301",
    logisticaReversa: "S",
    dataValidadeLogReversa: "20/03/2026",
    ...more,
  });
}
