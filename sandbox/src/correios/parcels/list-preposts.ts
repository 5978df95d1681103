import { isDate, localDate } from "../../local-time.js";
import type { World } from "../../world.js";
import { CorreiosRefusal } from "../types.js";
import { allParcels, presentPrepost } from "./preposts.js";
import { STATUS, type Parcel, type Status } from "./types.js";

const STATUS_FILTER: Record<string, Status | undefined> = {
  PREATENDIDO: STATUS.attended,
  PREPOSTADO: STATUS.preposted,
  POSTADO: STATUS.posted,
  EXPIRADO: STATUS.expired,
  CANCELADO: STATUS.cancelled,
};
const MAX_SIZE = 50;

function pageNumber(query: URLSearchParams, name: string, fallback: number, least: number, most: number) {
  const text = query.get(name);
  const value = text === null ? fallback : Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new CorreiosRefusal(`PPN-080: O parâmetro ${name} deve ficar entre ${least} e ${most}.`);
  }
  return value;
}

function dayFilter(query: URLSearchParams, name: string): string | null {
  const day = query.get(name);
  if (day !== null && !isDate(day)) {
    throw new CorreiosRefusal(`PPN-081: O parâmetro ${name} deve ser uma data AAAA-MM-DD.`);
  }
  return day;
}

function matcher(query: URLSearchParams): (parcel: Parcel) => boolean {
  const from = dayFilter(query, "dataInicialCriacaoPrePostagem");
  const to = dayFilter(query, "dataFinalCriacaoPrePostagem");
  const status = query.get("status");
  if (status && !STATUS_FILTER[status]) {
    throw new CorreiosRefusal(`PPN-082: O parâmetro status é inválido: ${status}.`);
  }
  const texts = (["id", "codigoObjeto", "eTicket", "logisticaReversa"] as const).flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value] as const] : [];
  });
  return (parcel) => {
    const day = localDate(new Date(parcel.createdAt));
    return (
      texts.every(([name, value]) => parcel[name] === value) &&
      (!status || parcel.status === STATUS_FILTER[status]) &&
      (!from || day >= from) &&
      (!to || day <= to)
    );
  };
}

/** GET /prepostagem/v2/prepostagens: newest first, page by page. There is no filter by `observacao`. @throws CorreiosRefusal */
export function listPreposts(world: World, query: URLSearchParams) {
  const number = pageNumber(query, "page", 0, 0, 100_000);
  const size = pageNumber(query, "size", 10, 1, MAX_SIZE);
  const found = allParcels(world).filter(matcher(query));
  const totalPages = Math.ceil(found.length / size);
  const last = number >= totalPages - 1;
  return {
    itens: found.slice(number * size, (number + 1) * size).map(presentPrepost),
    page: { number, size, count: found.length, totalPages, first: number === 0, last, next: !last },
  };
}
