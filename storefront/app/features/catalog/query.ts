import type { Facets } from "./types";

/** The list page's filters as its address holds them (Portuguese names, repeated for several values). */
export type ListQuery = {
  notes: string[];
  process: string[];
  roast: string[];
  origin: string[];
  /** Integer centavos. */
  priceMin: number | null;
  priceMax: number | null;
  text: string;
  sort: Sort;
  /** From 1. */
  page: number;
};

export const SORTS = {
  relevancia: { api: "relevance", label: "Sugestão da casa" },
  menor_preco: { api: "price_asc", label: "Menor preço" },
  maior_preco: { api: "price_desc", label: "Maior preço" },
  pontuacao: { api: "score_desc", label: "Maior pontuação" },
  novidades: { api: "newest", label: "Novidades" },
} as const;

export type Sort = keyof typeof SORTS;

export const PAGE_SIZE = 12;
const LARGEST_PAGE = 500;
const MOST_VALUES = 20;
const LONGEST_VALUE = 60;

/** Names of the multiple-choice filters in the address, and the facet each one filters. */
export const CHOICES = {
  notas: "notes",
  processo: "process",
  torra: "roast",
  origem: "origin",
} as const satisfies Record<string, keyof ListQuery & keyof Facets>;

function values(params: URLSearchParams, name: string): string[] {
  const given = params
    .getAll(name)
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "" && value.length <= LONGEST_VALUE);
  return [...new Set(given)].slice(0, MOST_VALUES);
}

/** "49,90", "49.9" or "49" reais → centavos; null when empty or no amount. */
export function centavosFromText(text: string | null): number | null {
  const match = /^\s*(?:R\$\s*)?(\d{1,6})(?:[.,](\d{1,2}))?\s*$/u.exec(text ?? "");
  if (!match) {
    return null;
  }
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** Reads the address; whatever is not understood is left out, never an error. */
export function parseListQuery(params: URLSearchParams): ListQuery {
  const sort = params.get("ordem") ?? "";
  const page = Number.parseInt(params.get("pagina") ?? "1", 10);
  return {
    notes: values(params, "notas"),
    process: values(params, "processo"),
    roast: values(params, "torra"),
    origin: values(params, "origem"),
    priceMin: centavosFromText(params.get("preco_min")),
    priceMax: centavosFromText(params.get("preco_max")),
    text: (params.get("q") ?? "").trim().slice(0, LONGEST_VALUE),
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : "relevancia",
    page: Number.isInteger(page) && page >= 1 && page <= LARGEST_PAGE ? page : 1,
  };
}

/** The query of GET /store/coffees, in a fixed order so that it can be a cache key. */
export function toApiQuery(query: ListQuery): Record<string, string | number | undefined> {
  const { priceMin, priceMax } = query;
  // Typed the wrong way round, the range is still the one that was meant.
  const turned = priceMin !== null && priceMax !== null && priceMin > priceMax;
  const list = (items: string[]) => (items.length > 0 ? [...items].sort().join(",") : undefined);
  return {
    notes: list(query.notes),
    process: list(query.process),
    roast: list(query.roast),
    origin: list(query.origin),
    price_min: (turned ? priceMax : priceMin) ?? undefined,
    price_max: (turned ? priceMin : priceMax) ?? undefined,
    q: query.text || undefined,
    sort: SORTS[query.sort].api,
    limit: PAGE_SIZE,
    offset: (query.page - 1) * PAGE_SIZE,
  };
}

/** Whether anything narrows the list. */
export function isFiltered(query: ListQuery): boolean {
  return (
    query.text !== "" ||
    query.priceMin !== null ||
    query.priceMax !== null ||
    Object.values(CHOICES).some((name) => query[name].length > 0)
  );
}

/** The address of the same list with one value of one filter taken away, from page 1. */
export function without(params: URLSearchParams, name: string, value?: string): string {
  const next = new URLSearchParams(params);
  next.delete("pagina");
  if (value === undefined) {
    next.delete(name);
  } else {
    const rest = next
      .getAll(name)
      .flatMap((item) => item.split(","))
      .filter((item) => item !== value);
    next.delete(name);
    for (const item of rest) {
      next.append(name, item);
    }
  }
  return `?${next}`;
}

/** The address of another page of the same list. */
export function pageHref(params: URLSearchParams, page: number): string {
  const next = new URLSearchParams(params);
  if (page === 1) {
    next.delete("pagina");
  } else {
    next.set("pagina", String(page));
  }
  const text = next.toString();
  return text === "" ? "?" : `?${text}`;
}
