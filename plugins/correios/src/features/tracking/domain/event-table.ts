import type { ParcelEventStatus } from "../../parcels/domain/parcel";

/** Posting, delivery and the like come as BDE (address), BDI (unit) or BDR (P. O. box), with the same types. */
const LOW = ["BDE", "BDI", "BDR"];

type Row = readonly [
  codes: readonly string[],
  /** Two digits; "*": all types that no other row names. */
  types: readonly string[] | "*",
  status: ParcelEventStatus,
];

/**
 * What the Correios' events mean for us. Sources: "Lista de Status de eventos" of the manual "Web Service de
 * Rastreamento" (DECOR, rev. 2017), as transcribed in olist/correios, `correios/models/data.py`; the samples of the
 * "Manual de Integração" (DINEG, rev. 09/2023). A row tells how the event reads; `fold.ts` what it makes of a parcel.
 *
 * - `held`: a delivery that did not happen, and will be tried again
 * - `problem`: nothing moves until somebody looks into it
 */
const ROWS: readonly Row[] = [
  [["PO"], "*", "posted"],
  [["CO"], ["01"], "posted"],
  [["RO", "DO", "PMT", "TRI", "CD", "CMT", "CUN", "CAR", "CMR"], "*", "in_transit"],
  [["PAR"], ["15", "18"], "in_transit"],
  [["FC"], ["05", "10"], "in_transit"],
  [LOW, ["22", "45", "53"], "in_transit"],
  [["OEC"], ["00", "01", "03"], "out_for_delivery"],
  [["LDI"], "*", "awaiting_pickup"],
  [LOW, ["24", "68"], "awaiting_pickup"],
  [LOW, ["00", "01", "70"], "delivered"],
  // "Objeto será devolvido ao remetente", whatever the reason, and what follows from it.
  [LOW, ["04", "05", "06", "08", "10", "21", "26", "33", "36", "42", "48", "49", "89"], "returning"],
  [["OEC"], ["09"], "returning"],
  [["LDE"], "*", "returning"],
  [["FC"], ["01", "47"], "returning"],
  [LOW, ["23"], "returned"],
  // Not found, stolen, lost; indemnified.
  [LOW, ["09", "50", "51", "52", "80"], "lost"],
  [["IDC"], "*", "lost"],
  [LOW, ["02", "07", "18", "19", "20", "25", "30", "34", "35", "38", "39", "46", "47"], "held"],
  [["FC"], ["03", "04", "07"], "held"],
  // The unit gave up on a sender who did not come, withdrew, damaged it, seized it, or keeps it to be destroyed.
  [LOW, ["03", "12", "14", "28", "37", "40", "43", "56", "60", "75"], "problem"],
  [["FC"], ["09", "29"], "problem"],
  [["BLQ"], ["01", "02", "11", "21"], "problem"],
  // "Favor desconsiderar a informação anterior": what was done on the strength of it, staff must judge.
  [["EST"], "*", "problem"],
  [LOW, ["15", "32", "41", "54", "55", "57", "58", "59", "66", "69"], "info"],
  [["FC"], ["02", "08"], "info"],
  [["PAR"], ["16", "17"], "info"],
];

const BY_TYPE = new Map(
  ROWS.flatMap(([codes, types, status]) =>
    codes.flatMap((code) =>
      (types === "*" ? ["*"] : types).map((type) => [`${code} ${type}`, status] as const),
    ),
  ),
);

/** A type as the table writes it: the Correios send "1" and "01" alike. */
export function eventType(type: string): string {
  return type.trim().padStart(2, "0");
}

/** How an event reads; undefined for one that the table does not know. */
export function knownEventStatus(code: string, type: string): ParcelEventStatus | undefined {
  return BY_TYPE.get(`${code} ${eventType(type)}`) ?? BY_TYPE.get(`${code} *`);
}

const told = new Set<string>();

/**
 * How an event reads. One that the table does not know is only information, and is reported once per process.
 * @param report gets a line for the log
 */
export function eventStatus(code: string, type: string, report: (line: string) => void): ParcelEventStatus {
  const known = knownEventStatus(code, type);
  if (known) {
    return known;
  }
  const name = `${code} ${eventType(type)}`;
  if (!told.has(name) && told.size < 1_000) {
    told.add(name);
    report(`Evento de rastreio desconhecido: ${name}. É mostrado como informação, sem mudar a encomenda.`);
  }
  return "info";
}
