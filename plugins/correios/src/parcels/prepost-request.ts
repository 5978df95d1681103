import { nfeNumber } from "./nfe-key";
import { contentsOf } from "./content-declaration";
import type { Sender } from "./sender";
import type { ParcelAddress, ParcelRow } from "./types";

/** An extra that a parcel is sent with, by the code of the contract; `value` in centavos where it takes one. */
export interface ExtraService {
  code: string;
  value?: number;
}

/** Lengths that the Correios take. */
const MOST = {
  name: 50,
  street: 50,
  number: 6,
  complement: 30,
  district: 30,
  city: 30,
  email: 50,
  content: 60,
};

const cut = (text: string, most: number): string => text.trim().replace(/\s+/g, " ").slice(0, most).trim();

/** Centavos as "45.90". */
const reais = (centavos: number): string => (centavos / 100).toFixed(2);

/** A number of eleven digits is a mobile one. */
function phoneParts(phone: string | null): Record<string, string> {
  const digits = (phone ?? "").replace(/\D/g, "").replace(/^55(?=\d{10,11}$)/, "");
  const [area, number] = [digits.slice(0, 2), digits.slice(2)];
  if (number.length === 9) return { dddCelular: area, celular: number };
  return number.length === 8 ? { dddTelefone: area, telefone: number } : {};
}

const party = (person: ParcelAddress, document: string | null) => ({
  nome: cut(person.name, MOST.name),
  ...phoneParts(person.phone),
  ...(person.email && person.email.length <= MOST.email ? { email: person.email } : {}),
  ...(document ? { cpfCnpj: document } : {}),
  endereco: {
    cep: person.cep,
    logradouro: cut(person.street, MOST.street),
    numero: cut(person.number || "S/N", MOST.number),
    complemento: cut(person.complement ?? "", MOST.complement),
    bairro: cut(person.district, MOST.district),
    cidade: cut(person.city, MOST.city),
    uf: person.state,
  },
});

/** The name that a parcel's pré-postagem has at the Correios; another one after it expired. At most 50 characters. */
export const prepostName = ({ id, registration }: Pick<ParcelRow, "id" | "registration">): string =>
  registration ? `${id}-${registration}` : id;

/**
 * What registers a parcel with the Correios; every value a string, as they ask.
 * Contents go along even with an NF-e: the label shows them. Without one the Correios issue the DC-e from them.
 * @param recipientDocument CPF or CNPJ without punctuation; null when the order has none
 */
export function prepostRequest(
  parcel: ParcelRow,
  sender: Sender,
  recipientDocument: string | null,
  { user, postingCard, extras }: { user: string; postingCard: string; extras: ExtraService[] },
): Record<string, unknown> {
  const { number, series } = parcel.nfe_key ? nfeNumber(parcel.nfe_key) : {};
  return {
    idCorreios: user,
    numeroCartaoPostagem: postingCard,
    remetente: party(sender, sender.document),
    destinatario: party(parcel.recipient, recipientDocument),
    codigoServico: parcel.service_code,
    ...(parcel.nfe_key
      ? { chaveNFe: parcel.nfe_key, numeroNotaFiscal: number, serieNotaFiscal: series, emiteDCe: "N" }
      : { emiteDCe: "S" }),
    itensDeclaracaoConteudo: contentsOf(parcel).map(({ content, quantity, value }) => ({
      conteudo: cut(content, MOST.content),
      quantidade: String(quantity),
      valor: reais(value),
    })),
    pesoInformado: String(parcel.grams),
    codigoFormatoObjetoInformado: "2",
    alturaInformada: String(parcel.height),
    larguraInformada: String(parcel.width),
    comprimentoInformado: String(parcel.length),
    diametroInformado: "0",
    cienteObjetoNaoProibido: "1",
    solicitarColeta: "N",
    logisticaReversa: "N",
    modalidadePagamento: "2",
    listaServicoAdicional: extras.map(({ code, value }) => ({
      codigoServicoAdicional: code,
      ...(value === undefined ? {} : { valorDeclarado: reais(value) }),
    })),
    observacao: prepostName(parcel),
  };
}
