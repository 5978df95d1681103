import { formatDateTime, formatLocalDate, formatWeekdayDate } from "~/lib/format";
import type { Parcel, ParcelState } from "./types";

type Words = { title: string; lead: string; short: string };

const WORDS: Record<ParcelState, Words> = {
  preparing: {
    title: "Em preparo",
    short: "Em preparo",
    lead: "O pacote está sendo fechado. O rastreio começa a valer quando ele for postado.",
  },
  posted: {
    title: "Postado",
    short: "Postado",
    lead: "O pacote está com os Correios.",
  },
  in_transit: {
    title: "A caminho",
    short: "A caminho",
    lead: "O pacote viaja até a sua cidade.",
  },
  out_for_delivery: {
    title: "Saiu para entrega",
    short: "Sai para entrega",
    lead: "O carteiro está a caminho. É preciso haver alguém para receber.",
  },
  awaiting_pickup: {
    title: "Esperando por você",
    short: "Retire nos Correios",
    lead: "Leve um documento com foto e o código de rastreio.",
  },
  delivered: {
    title: "Entregue. Bom café!",
    short: "Entregue",
    lead: "Os Correios confirmaram a entrega.",
  },
  returning: {
    title: "Voltando para nós",
    short: "Voltando",
    lead: "Os Correios não conseguiram entregar. Fale com a gente para combinar um novo envio ou a devolução do valor.",
  },
  returned_to_sender: {
    title: "Voltou para nós",
    short: "Voltou",
    lead: "Fale com a gente para combinar um novo envio ou a devolução do valor.",
  },
  lost: {
    title: "Procurando o pacote",
    short: "Em busca",
    lead: "Os Correios não sabem onde ele está, e já cobramos deles. Fale com a gente: você não fica no prejuízo.",
  },
};

/** What a parcel's state is called, and what it means for who waits. */
export function wordsOf({ state }: Pick<Parcel, "state">): Words {
  return WORDS[state];
}

/** When it comes, came, or should have come; null when nobody knows. */
export function timeLine(parcel: Parcel): string | null {
  const { state, delivered_at: deliveredAt, expected_on: expectedOn, pickup, late } = parcel;
  if (state === "delivered") {
    return deliveredAt ? `Entregue em ${formatDateTime(deliveredAt)}` : null;
  }
  if (state === "awaiting_pickup") {
    return pickup?.until ? `Retire até ${formatWeekdayDate(pickup.until)}` : null;
  }
  // The day is today: a date further on would only confuse.
  if (state === "out_for_delivery" && !late) {
    return null;
  }
  if (!expectedOn || state === "returning" || state === "returned_to_sender" || state === "lost") {
    return null;
  }
  if (late) {
    return `Era para ter chegado até ${formatLocalDate(expectedOn)}. Estamos de olho.`;
  }
  return `Chega até ${formatWeekdayDate(expectedOn)}`;
}

/** Urgency of a state for the page's headline: what the shopper must act on comes first. */
const URGENCY: readonly ParcelState[] = [
  "awaiting_pickup",
  "out_for_delivery",
  "returning",
  "returned_to_sender",
  "lost",
  "in_transit",
  "posted",
];

/** What an order's page says first once parcels are on their way; null while all of them are being prepared. */
export function deliveryHeadline(parcels: readonly Pick<Parcel, "state">[]): Words | null {
  if (parcels.length > 0 && parcels.every(({ state }) => state === "delivered")) {
    return WORDS.delivered;
  }
  const state = URGENCY.find((one) => parcels.some((parcel) => parcel.state === one));
  if (!state) {
    return null;
  }
  const { title, short, lead } = WORDS[state];
  if (parcels.length === 1) {
    return { title, short, lead };
  }
  const count = parcels.filter((parcel) => parcel.state === state).length;
  const which = count === parcels.length ? "Todos os pacotes" : `${count} de ${parcels.length} pacotes`;
  return { title, short, lead: `${which}: ${short.charAt(0).toLowerCase()}${short.slice(1)}.` };
}
