import { CorreiosRefusal, type DeadlineItem, type PriceItem } from "./types.js";

/** Items a lot may have. */
export const MAX_LOT = 5;

type Json = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const required = (value: unknown, name: string): string => {
  const read = text(value);
  if (!read) {
    throw new CorreiosRefusal(`O parâmetro ${name} é obrigatório.`);
  }
  return read;
};

const number = (value: unknown, name: string): number => {
  const read = Number(required(value, name).replace(",", "."));
  if (!Number.isFinite(read)) {
    throw new CorreiosRefusal(`O parâmetro ${name} é inválido.`);
  }
  return read;
};

function cep(value: unknown, name: string): string {
  const read = required(value, name);
  if (!/^\d{8}$/.test(read)) {
    throw new CorreiosRefusal(`O parâmetro ${name} deve ter 8 dígitos.`);
  }
  return read;
}

/** Reads a deadline item, from a lot or from the query. */
export function readDeadlineItem(raw: Json): DeadlineItem {
  return {
    coProduto: required(raw.coProduto, "coProduto"),
    nuRequisicao: text(raw.nuRequisicao),
    cepOrigem: cep(raw.cepOrigem, "cepOrigem"),
    cepDestino: cep(raw.cepDestino, "cepDestino"),
  };
}

/** Reads a price item, from a lot or from the query. */
export function readPriceItem(raw: Json): PriceItem {
  const addOns = Array.isArray(raw.servicosAdicionais) ? (raw.servicosAdicionais as unknown[]) : [];
  return {
    ...readDeadlineItem(raw),
    psObjeto: number(raw.psObjeto, "psObjeto"),
    comprimento: number(raw.comprimento, "comprimento"),
    largura: number(raw.largura, "largura"),
    altura: number(raw.altura, "altura"),
    servicosAdicionais: addOns.map((a) => text(typeof a === "object" && a ? (a as Json).coServAdicional : a)),
    vlDeclarado: raw.vlDeclarado === undefined ? 0 : number(raw.vlDeclarado, "vlDeclarado"),
  };
}

/** Reads a lot's items. @throws CorreiosRefusal when it is empty or too long */
export function readLot(body: unknown, key: string): Json[] {
  const items = typeof body === "object" && body ? (body as Json)[key] : undefined;
  if (!Array.isArray(items) || items.length === 0) {
    throw new CorreiosRefusal(`O parâmetro ${key} é obrigatório.`);
  }
  if (items.length > MAX_LOT) {
    throw new CorreiosRefusal(`O lote deve ter no máximo ${MAX_LOT} itens.`);
  }
  return items.map((item: unknown) => (typeof item === "object" && item ? (item as Json) : {}));
}
