const brl = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

/** @param centavos integer centavos */
export function formatAmount(centavos: number): string {
  return brl.format(centavos / 100);
}

/** The dashboard's name of its language, such as `ptBR`, as a BCP 47 tag, which Intl insists on. */
export function localeOf(language: string): string {
  return language.startsWith("pt") ? "pt-BR" : "en";
}

/**
 * Local date and time of whoever looks; a dash when there is none.
 *
 * @param language the dashboard's name of it
 */
export function formatTime(iso: string | null | undefined, language: string): string {
  return iso
    ? new Intl.DateTimeFormat(localeOf(language), { dateStyle: "short", timeStyle: "short" }).format(
        new Date(iso),
      )
    : "–";
}

/**
 * A local date, `2026-11-22`, which has no hour that a time zone could shift to another day; a dash when there is none.
 *
 * @param language the dashboard's name of it
 */
export function formatDay(day: string | null | undefined, language: string): string {
  return day
    ? new Intl.DateTimeFormat(localeOf(language), { dateStyle: "short", timeZone: "UTC" }).format(
        new Date(`${day.slice(0, 10)}T12:00:00Z`),
      )
    : "–";
}

/** Grams as "285 g" up to a kilo, then "1,07 kg". */
export function formatWeight(grams: number, language: string): string {
  if (grams < 1_000) {
    return `${grams} g`;
  }
  const kilos = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 3 }).format(grams / 1_000);
  return `${kilos} kg`;
}

/** A plain number, such as a score: "87,25". */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

/** A CEP of eight digits as people read it: 01310-100. */
export function formatCep(digits: string): string {
  return digits.replace(/^(\d{5})(\d{3})$/, "$1-$2");
}
