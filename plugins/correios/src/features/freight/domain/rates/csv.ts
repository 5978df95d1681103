import { parse } from "csv-parse/sync";
import { SERVICE_IDS } from "../../../services/domain/ids";
import {
  COLUMNS,
  EXTRA_COLUMNS,
  MAX_DAYS,
  MAX_GRAMS,
  readCepText,
  readPrice,
  readService,
  readWhole,
  type Column,
} from "./csv-fields";
import { findOverlaps } from "./overlaps";
import type { Rate } from "./table";

/** More than any table of six services needs. */
export const MAX_LINES = 50_000;
const MAX_PROBLEMS = 100;
/** What is wrong in a file; `line` counts from 1, the header included. */
export type CsvProblem = {
  line: number;
  /** Null where it is about the line as a whole. */
  column: string | null;
  value: string | null;
  code: CsvProblemCode;
  /** In Portuguese. */
  message: string;
};

export type CsvProblemCode =
  | "csv_unreadable"
  | "csv_empty"
  | "csv_too_long"
  | "column_missing"
  | "fields_missing"
  | "service_unknown"
  | "cep_invalid"
  | "range_reversed"
  | "weight_invalid"
  | "price_invalid"
  | "days_invalid"
  | "line_repeated"
  | "ranges_overlap";

/** The lines of a file, or what is wrong with it: never both. */
export type CsvReading = { ok: true; rates: Rate[] } | { ok: false; problems: CsvProblem[]; more: number };

type CsvLine = {
  line: number;
  fields: string[];
};

/** Splits the text; the delimiter is the header's. */
function readRecords(text: string): CsvLine[] {
  const header = /^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? "";
  const delimiter = header.includes(";") ? ";" : header.includes("\t") ? "\t" : ",";
  const rows = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({ line: info.lines, fields: record }));
}

/**
 * Reads a fallback table. Every problem is named with line, column and value; a file with one brings no line at all.
 * Columns go by their names, in any order; `;`, `,` and tabs divide them.
 */
export function readRatesCsv(text: string): CsvReading {
  const problems: CsvProblem[] = [];
  const note = (line: number, code: CsvProblemCode, message: string, column?: string, value?: string) =>
    problems.push({ line, column: column ?? null, value: value ?? null, code, message });
  const failed = (): CsvReading => ({
    ok: false,
    problems: problems.sort((a, b) => a.line - b.line).slice(0, MAX_PROBLEMS),
    more: Math.max(0, problems.length - MAX_PROBLEMS),
  });

  let records: CsvLine[];
  try {
    records = readRecords(text);
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    note(line, "csv_unreadable", `O arquivo não é um CSV legível a partir da linha ${line}.`);
    return failed();
  }
  const [header, ...body] = records;
  if (!header || body.length === 0) {
    note(1, "csv_empty", "O arquivo não tem linhas de preço abaixo do cabeçalho.");
    return failed();
  }
  if (body.length > MAX_LINES) {
    note(1, "csv_too_long", `O arquivo tem mais de ${MAX_LINES} linhas.`);
    return failed();
  }
  const names = header.fields.map((name) => name.toLowerCase());
  const place = (column: Column) => names.indexOf(column);
  for (const column of COLUMNS) {
    if (place(column) < 0) {
      note(header.line, "column_missing", `Falta a coluna ${column} no cabeçalho.`, column);
    }
  }
  if (problems.length > 0) {
    return failed();
  }

  const read: { rate: Rate; line: number }[] = [];
  const seen = new Map<string, number>();
  for (const { line, fields } of body) {
    if (
      fields.length < names.length - EXTRA_COLUMNS.length ||
      COLUMNS.some((c) => fields[place(c)] === undefined)
    ) {
      note(line, "fields_missing", `A linha tem ${fields.length} campos; o cabeçalho tem ${names.length}.`);
      continue;
    }
    const before = problems.length;
    const take = <T>(
      column: Column,
      reader: (text: string) => T | null,
      code: CsvProblemCode,
      wanted: string,
    ) => {
      const value = fields[place(column)] as string;
      const found = reader(value);
      if (found === null) {
        note(line, code, `${column} deve ser ${wanted}.`, column, value);
      }
      return found as T;
    };
    const known = SERVICE_IDS.join(", ");
    const rate: Rate = {
      service: take("servico", readService, "service_unknown", `um destes: ${known}`),
      cep_start: take("cep_inicial", readCepText, "cep_invalid", "um CEP de 8 números"),
      cep_end: take("cep_final", readCepText, "cep_invalid", "um CEP de 8 números"),
      max_grams: take(
        "peso_ate_g",
        (v) => readWhole(v, MAX_GRAMS),
        "weight_invalid",
        `gramas, de 1 a ${MAX_GRAMS}`,
      ),
      amount: take("preco", readPrice, "price_invalid", "um valor em reais, como 19,92"),
      days: take(
        "prazo_dias",
        (v) => readWhole(v, MAX_DAYS, 0),
        "days_invalid",
        `dias úteis, de 0 a ${MAX_DAYS}`,
      ),
    };
    if (problems.length > before) {
      continue;
    }
    if (rate.cep_start > rate.cep_end) {
      note(line, "range_reversed", "cep_final vem antes de cep_inicial.", "cep_final", rate.cep_end);
      continue;
    }
    const key = [rate.service, rate.cep_start, rate.cep_end, rate.max_grams].join("|");
    const first = seen.get(key);
    if (first !== undefined) {
      note(line, "line_repeated", `Mesmo serviço, faixa e peso da linha ${first}.`);
      continue;
    }
    seen.set(key, line);
    read.push({ rate, line });
  }
  for (const { line, value, other } of findOverlaps(read)) {
    note(
      line,
      "ranges_overlap",
      `A faixa cruza a da linha ${other}: uma deve conter a outra, ou ficar fora dela.`,
      "cep_inicial",
      value,
    );
  }
  return problems.length > 0 ? failed() : { ok: true, rates: read.map(({ rate }) => rate) };
}
