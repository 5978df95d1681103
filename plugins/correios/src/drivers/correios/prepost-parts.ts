import type { ParcelAddress } from "../../features/parcels/domain/parcel";

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
export function reais(centavos: number): string {
  return (centavos / 100).toFixed(2);
}

/** A number of eleven digits is a mobile one. */
function phoneParts(phone: string | null): Record<string, string> {
  const digits = (phone ?? "").replace(/\D/g, "").replace(/^55(?=\d{10,11}$)/, "");
  const [area, number] = [digits.slice(0, 2), digits.slice(2)];
  if (number.length === 9) {
    return { dddCelular: area, celular: number };
  }
  return number.length === 8 ? { dddTelefone: area, telefone: number } : {};
}

/** Who sends or receives, as a pré-postagem names them. @param document CPF or CNPJ without punctuation */
export function partyOf(person: ParcelAddress, document: string | null) {
  return {
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
  };
}

/** One line of what is inside; `value` in centavos, of one piece. */
export function contentOf(content: string, quantity: number, value: number) {
  return {
    conteudo: cut(content, MOST.content),
    quantidade: String(quantity),
    valor: reais(value),
  };
}

/** Weight and measures of a parcel, and what holds for each of ours. Grams, whole centimetres. */
export function packageOf(parcel: { grams: number; length: number; width: number; height: number }) {
  return {
    pesoInformado: String(parcel.grams),
    // Parcel, as opposed to letter (1) and cylinder (3).
    codigoFormatoObjetoInformado: "2",
    alturaInformada: String(parcel.height),
    larguraInformada: String(parcel.width),
    comprimentoInformado: String(parcel.length),
    diametroInformado: "0",
    cienteObjetoNaoProibido: "1",
    solicitarColeta: "N",
    modalidadePagamento: "2",
  };
}
