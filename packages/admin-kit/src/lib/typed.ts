/**
 * An amount as people here type it, "1.234,5", in centavos.
 *
 * @returns undefined for an empty field, null for what is no amount
 */
export function centavosIn(text: string | undefined): number | undefined | null {
  const trimmed = text?.trim();
  if (!trimmed) {
    return undefined;
  }
  const match = /^(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{0,2}))?$/.exec(trimmed);
  return match?.[1]
    ? Number(match[1].replaceAll(".", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
    : null;
}

/** Centavos as they are typed: 1250 is "12,50". */
export function typedCentavos(centavos: number): string {
  return (centavos / 100).toFixed(2).replace(".", ",");
}

/**
 * A whole number as typed, of six digits at most.
 *
 * @returns undefined for an empty field, null for what is none or lies outside of the limits, both included
 */
export function wholeIn(text: string, { min, max }: { min: number; max: number }): number | undefined | null {
  const trimmed = text.trim();
  if (!trimmed) {
    return undefined;
  }
  const value = /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return value >= min && value <= max ? value : null;
}
