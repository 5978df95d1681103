const brl = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });
const TIME_ZONE = "America/Sao_Paulo";
const longDate = new Intl.DateTimeFormat("pt-BR", { day: "numeric", month: "long", timeZone: "UTC" });
const weekdayDate = new Intl.DateTimeFormat("pt-BR", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});
const dateTime = new Intl.DateTimeFormat("pt-BR", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: TIME_ZONE,
});
const time = new Intl.DateTimeFormat("pt-BR", { hour: "2-digit", minute: "2-digit", timeZone: TIME_ZONE });

/** `4990` centavos → `R$ 49,90` (with the no-break space pt-BR uses). */
export function formatBRL(centavos: number): string {
  return brl.format(centavos / 100);
}

/**
 * Core Medusa answers decimals (`49.9`); our pages hold integer centavos. A half centavo, which
 * a percentage leaves behind, is rounded up as the backend does: `100.115 * 100` is a little
 * less than 10011.5 in floating point, so the product is cleaned before it is rounded.
 */
export function centavosFromDecimal(decimal: number): number {
  return Math.round(Number((decimal * 100).toFixed(4)));
}

/** Grams → `250 g` or `1 kg`. */
export function formatWeight(grams: number): string {
  return grams >= 1000 ? `${(grams / 1000).toLocaleString("pt-BR")} kg` : `${grams} g`;
}

/** Local date `2026-11-27` → `27 de novembro`. A local date has no time zone, so none is applied. */
export function formatLocalDate(date: string): string {
  return longDate.format(new Date(`${date}T00:00:00Z`));
}

/** Local date → `sexta-feira, 27 de novembro`. */
export function formatWeekdayDate(date: string): string {
  return weekdayDate.format(new Date(`${date}T00:00:00Z`));
}

/** Moment (ISO or Date) → `22/11/2026, 08:05` in São Paulo. */
export function formatDateTime(moment: string | Date): string {
  return dateTime.format(new Date(moment));
}

/** Moment (ISO or Date) → `08:05` in São Paulo. */
export function formatTime(moment: string | Date): string {
  return time.format(new Date(moment));
}

/** `01310100` → `01310-100`; anything else is returned as it came. */
export function formatCep(cep: string): string {
  return cep.replace(/^(\d{5})-?(\d{3})$/, "$1-$2");
}

/** Portuguese count: `plural(2, "café", "cafés")` → `2 cafés`. */
export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("pt-BR")} ${count === 1 ? one : many}`;
}
