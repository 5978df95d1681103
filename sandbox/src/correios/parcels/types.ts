/** Where a parcel comes from or goes to, as the shop registered it. */
export type Party = {
  nome: string;
  cpfCnpj: string;
  dddTelefone: string;
  telefone: string;
  dddCelular: string;
  celular: string;
  email: string;
  endereco: {
    cep: string;
    logradouro: string;
    numero: string;
    complemento: string;
    bairro: string;
    cidade: string;
    uf: string;
  };
};

/** The Correios' numbers for where a pré-postagem stands. */
export const STATUS = { attended: 1, preposted: 2, posted: 3, expired: 4, cancelled: 5 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** What befalls a parcel, in the sandbox's own words. */
export const PARCEL_EVENTS = [
  "posted",
  "in_transit",
  "out_for_delivery",
  "attempt_failed",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned",
  "lost",
  "stolen",
] as const;
export type ParcelEvent = (typeof PARCEL_EVENTS)[number];

export type Happening = {
  event: ParcelEvent;
  at: string;
  city: string;
  uf: string;
};

/** What a valid POST /prepostagem/v1/prepostagens asks for. Everything is text, as the Correios want it. */
export type PrepostRequest = {
  remetente: Party;
  destinatario: Party;
  codigoServico: string;
  pesoInformado: string;
  codigoFormatoObjetoInformado: string;
  alturaInformada: string;
  larguraInformada: string;
  comprimentoInformado: string;
  diametroInformado: string;
  chaveNFe: string;
  numeroNotaFiscal: string;
  itensDeclaracaoConteudo: { conteudo: string; quantidade: string; valor: string }[];
  listaServicoAdicional: { codigoServicoAdicional: string; valorDeclarado?: string }[];
  cienteObjetoNaoProibido: string;
  modalidadePagamento: string;
  dataPrevistaPostagem: string;
  observacao: string;
  logisticaReversa: "S" | "N";
  dataValidadeLogReversa: string;
  idCorreios: string;
};

/** A pré-postagem and, once posted, the parcel. */
export type Parcel = {
  id: string;
  codigoObjeto: string;
  /** What the shopper shows at the counter to post a return; empty for what the shop sends. */
  eTicket: string;
  status: Status;
  createdAt: string;
  statusAt: string;
  /** Local date: the last one to post on. */
  postBy: string;
  /** Oldest first. */
  happenings: Happening[];
} & PrepostRequest;

/** A request for labels. */
export type LabelReceipt = {
  idRecibo: string;
  /** Ids of pré-postagens. */
  parcels: string[];
  withSender: boolean;
  /** How often it was looked at. */
  looks: number;
  /** PPN code it failed with, for ever. */
  failed: "PPN-295" | "PPN-297" | null;
};

export type CorreiosState = {
  /** By id of pré-postagem. */
  parcels: Record<string, Parcel>;
  receipts: Record<string, LabelReceipt>;
  /** Serial number of the next object code. */
  nextSerial: number;
};

const SERIALS = 90_000_000;

/** The serials begin anywhere: a shop that outlives its sandbox must not get the same object code twice. */
export function emptyCorreiosState(): CorreiosState {
  return {
    parcels: {},
    receipts: {},
    nextSerial: 10_000_000 + Math.floor(Math.random() * SERIALS),
  };
}
