/*
 * No import of Medusa: the storefront's server looks at its own requests by the same rules.
 */

/** What is wrong with a request before anybody asks what it wants. */
export type InputProblem = {
  code:
    | "request_nul"
    | "request_escape_broken"
    | "request_paging_invalid"
    | "request_query_too_large"
    | "request_too_deep";
  /** Portuguese, for whoever sent it. */
  message: string;
};

/** Levels of objects and arrays in a body. The deepest that Medusa's own dashboard sends is under 10. */
export const MAX_DEPTH = 32;

/** `a[1001]=x` makes a list of a thousand empty places; Medusa's query parser sets no limit of its own. */
const MAX_INDEX = 1_000;
const MAX_PAIRS = 1_000;

/** Rows of one answer: the dashboard asks for 9,999 of some lists, shops for a few hundred. */
const MAX_LIMIT = 10_000;
/** PostgreSQL and the models count in 4 bytes. */
const MAX_OFFSET = 2 ** 31 - 1;

/** NUL, which PostgreSQL cannot store, and halves of a surrogate pair, which its JSON refuses. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

const NUL: InputProblem = {
  code: "request_nul",
  message: "O pedido traz um caractere que nenhum texto tem (NUL ou meio par UTF-16).",
};
const ESCAPE: InputProblem = {
  code: "request_escape_broken",
  message: "O endereço traz um % que não forma um caractere UTF-8. Escreva o próprio % como %25.",
};
const PAGING: InputProblem = {
  code: "request_paging_invalid",
  message: `Use "limit" de 0 a ${MAX_LIMIT} e "offset" de 0 a ${MAX_OFFSET}, em números inteiros.`,
};
const QUERY: InputProblem = {
  code: "request_query_too_large",
  message: `O endereço traz parâmetros demais, ou uma lista com mais de ${MAX_INDEX} lugares.`,
};
const DEEP: InputProblem = {
  code: "request_too_deep",
  message: `O corpo tem mais de ${MAX_DEPTH} níveis, um dentro do outro.`,
};

/** What is wrong with an address as it came, path and query; undefined for nearly all of them. */
export function urlProblem(url: string): InputProblem | undefined {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? "" : url.slice(mark + 1);
  return textProblem(path) ?? textProblem(query) ?? (query ? queryProblem(query) : undefined);
}

/** What is wrong with a parsed body, however deep: walked without recursion, so that depth itself does no harm. */
export function bodyProblem(body: unknown): InputProblem | undefined {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string" && UNSTORABLE.test(value)) {
        return NUL;
      }
      // The raw bytes of an upload or of a signed notification are none of our business.
      if (typeof value !== "object" || value === null || value instanceof Uint8Array) {
        continue;
      }
      if (depth === MAX_DEPTH) {
        return DEEP;
      }
      if (!Array.isArray(value) && Object.keys(value).some((key) => UNSTORABLE.test(key))) {
        return NUL;
      }
      for (const inner of Object.values(value)) {
        next.push(inner);
      }
    }
    level = next;
  }
  return undefined;
}

function textProblem(raw: string): InputProblem | undefined {
  if (!raw.includes("%")) {
    return raw.includes("\0") ? NUL : undefined;
  }
  const text = decoded(raw);
  return text === undefined ? ESCAPE : UNSTORABLE.test(text) ? NUL : undefined;
}

function queryProblem(query: string): InputProblem | undefined {
  const pairs = query.split("&");
  if (pairs.length > MAX_PAIRS) {
    return QUERY;
  }
  for (const pair of pairs) {
    const equals = pair.indexOf("=");
    const name = decoded(equals === -1 ? pair : pair.slice(0, equals)) ?? "";
    if ([...name.matchAll(/\[(\d+)\]/g)].some(([, index]) => Number(index) > MAX_INDEX)) {
      return QUERY;
    }
    const base = name.split("[", 1)[0];
    const most = base === "limit" ? MAX_LIMIT : base === "offset" ? MAX_OFFSET : undefined;
    if (most !== undefined && !isCount(equals === -1 ? "" : pair.slice(equals + 1), most)) {
      return PAGING;
    }
  }
  return undefined;
}

function isCount(raw: string, most: number): boolean {
  const text = decoded(raw) ?? "";
  return /^\d{1,10}$/.test(text) && Number(text) <= most;
}

function decoded(raw: string): string | undefined {
  if (!raw.includes("%")) {
    return raw;
  }
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}
