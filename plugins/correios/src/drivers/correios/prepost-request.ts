import { contentOf, packageOf, partyOf, reais } from "./prepost-parts";
import { contentsOf } from "../../features/parcels/domain/content-declaration";
import { nfeNumber } from "../../features/parcels/domain/nfe-key";
import type { Sender } from "../../features/parcels/domain/sender";
import type { ParcelRow } from "../../features/parcels/domain/parcel";

/** An extra that a parcel is sent with, by the code of the contract; `value` in centavos where it takes one. */
export type ExtraService = {
  code: string;
  value?: number;
};

/** The name that a parcel's pré-postagem has at the Correios; another one after it expired. At most 50 characters. */
export function prepostName({ id, registration }: Pick<ParcelRow, "id" | "registration">): string {
  return registration ? `${id}-${registration}` : id;
}

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
    remetente: partyOf(sender, sender.document),
    destinatario: partyOf(parcel.recipient, recipientDocument),
    codigoServico: parcel.service_code,
    ...(parcel.nfe_key
      ? { chaveNFe: parcel.nfe_key, numeroNotaFiscal: number, serieNotaFiscal: series, emiteDCe: "N" }
      : { emiteDCe: "S" }),
    itensDeclaracaoConteudo: contentsOf(parcel).map(({ content, quantity, value }) =>
      contentOf(content, quantity, value),
    ),
    ...packageOf(parcel),
    logisticaReversa: "N",
    listaServicoAdicional: extras.map(({ code, value }) => ({
      codigoServicoAdicional: code,
      ...(value === undefined ? {} : { valorDeclarado: reais(value) }),
    })),
    observacao: prepostName(parcel),
  };
}
