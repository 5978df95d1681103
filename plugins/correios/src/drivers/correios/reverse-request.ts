import type { ParcelAddress } from "../../features/parcels/domain/parcel";
import { contentOf, packageOf, partyOf } from "./prepost-parts";

/** A person or shop, with CPF or CNPJ without punctuation; null when unknown. */
export type ReverseParty = ParcelAddress & { document: string | null };

export type ReverseRequest = {
  /** Our id of the return: written into the pré-postagem, it is how one without an answer is found again. */
  id: string;
  /** Reverse service of the contract, such as 03301. */
  service: string;
  /** Who posts: the shopper. */
  sender: ReverseParty;
  /** Who receives: the shop. */
  recipient: ReverseParty;
  /** Local date: the last one to post on. */
  validUntil: string;
  grams: number;
  /** Whole centimetres. */
  length: number;
  width: number;
  height: number;
  /** `value` in centavos, of one piece. */
  contents: { description: string; quantity: number; value: number }[];
  /** S10 code of the parcel that took the items there. */
  outboundCode?: string | null;
};

/** What buys an authorisation; every value is a text, as the Correios ask. */
export function reverseBody(request: ReverseRequest) {
  return {
    remetente: partyOf(request.sender, request.sender.document),
    destinatario: partyOf(request.recipient, request.recipient.document),
    codigoServico: request.service,
    logisticaReversa: "S",
    dataValidadeLogReversa: request.validUntil.split("-").reverse().join("/"),
    ...packageOf(request),
    itensDeclaracaoConteudo: request.contents.map(({ description, quantity, value }) =>
      contentOf(description, quantity, value),
    ),
    observacao: request.id,
    ...(request.outboundCode ? { codigoObjetoIda: request.outboundCode } : {}),
  };
}
