import { addDays, localDate } from "../../local-time.js";
import { localTime } from "../desk.js";
import type { Happening, Parcel, ParcelEvent } from "./types.js";

type Entry = {
  codigo: string;
  tipo: string;
  descricao: string;
  detalhe?: string;
  unidade: string;
};

const POST_OFFICE = "Agência dos Correios";
const SORTING = "Unidade de Tratamento";
const DELIVERY = "Unidade de Distribuição";

/** The SRO's codes for what happens, in its words. */
const ENTRIES: Record<ParcelEvent, Entry> = {
  posted: { codigo: "PO", tipo: "01", descricao: "Objeto postado", unidade: POST_OFFICE },
  in_transit: {
    codigo: "RO",
    tipo: "01",
    descricao: "Objeto em transferência - por favor aguarde",
    unidade: SORTING,
  },
  out_for_delivery: {
    codigo: "OEC",
    tipo: "01",
    descricao: "Objeto saiu para entrega ao destinatário",
    detalhe: "É preciso ter alguém no endereço para receber o carteiro",
    unidade: DELIVERY,
  },
  attempt_failed: {
    codigo: "BDE",
    tipo: "20",
    descricao: "Objeto não entregue - carteiro não atendido",
    detalhe: "Será realizada nova tentativa de entrega",
    unidade: DELIVERY,
  },
  awaiting_pickup: {
    codigo: "LDI",
    tipo: "01",
    descricao: "Objeto aguardando retirada no endereço indicado",
    detalhe: "Para retirá-lo, é preciso informar o código do objeto.",
    unidade: POST_OFFICE,
  },
  delivered: { codigo: "BDE", tipo: "01", descricao: "Objeto entregue ao destinatário", unidade: DELIVERY },
  returning: {
    codigo: "BDE",
    tipo: "21",
    descricao: "Objeto não entregue - carteiro não atendido",
    detalhe: "Objeto em devolução ao remetente",
    unidade: DELIVERY,
  },
  returned: { codigo: "BDE", tipo: "23", descricao: "Objeto entregue ao remetente", unidade: DELIVERY },
  lost: { codigo: "BDE", tipo: "09", descricao: "Objeto não localizado no fluxo postal", unidade: SORTING },
  stolen: { codigo: "BDE", tipo: "50", descricao: "Objeto roubado dos Correios", unidade: DELIVERY },
};

/** Days that a parcel waits to be fetched. */
const PICKUP_DAYS = 7;
/** The shopper let that time pass. */
const NOT_FETCHED = { tipo: "26", descricao: "Objeto não entregue - não retirado no prazo" };

/** The unit where the parcel is to be fetched, and until when. */
function pickupOf({ destinatario }: Parcel, { at, city, uf }: Happening) {
  const { cep, bairro } = destinatario.endereco;
  const until = addDays(localDate(new Date(at)), PICKUP_DAYS);
  return {
    dtLimiteRetirada: `${until}T00:00:00`,
    unidade: {
      nome: `AC ${city}`,
      tipo: POST_OFFICE,
      endereco: {
        cep: `${cep.slice(0, 5)}970`,
        logradouro: "Praça da Matriz",
        numero: "1",
        bairro,
        cidade: city,
        uf,
      },
    },
  };
}

/** One event of a parcel as the SRO tells it. */
export function presentHappening(parcel: Parcel, happening: Happening) {
  const { event, at, city, uf } = happening;
  const { unidade, ...entry } = ENTRIES[event];
  const { cidade, uf: destination } = parcel.destinatario.endereco;
  const waited = parcel.happenings[parcel.happenings.indexOf(happening) - 1]?.event === "awaiting_pickup";
  return {
    ...entry,
    ...(event === "returning" && waited ? NOT_FETCHED : {}),
    dtHrCriado: localTime(new Date(at)),
    unidade: { tipo: unidade, endereco: { uf, cidade: city } },
    ...(event === "awaiting_pickup" ? pickupOf(parcel, happening) : {}),
    ...(event === "in_transit"
      ? { unidadeDestino: { tipo: DELIVERY, endereco: { uf: destination, cidade: cidade.toUpperCase() } } }
      : {}),
  };
}
