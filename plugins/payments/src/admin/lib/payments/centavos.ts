/**
 * An amount as typed, "1.234,5", in centavos.
 *
 * @returns undefined for an empty field, null for what is no amount above zero
 */
export function centavosIn(text: string | undefined): number | undefined | null {
  const trimmed = text?.trim();
  if (!trimmed) {
    return undefined;
  }
  const match = /^(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{0,2}))?$/.exec(trimmed);
  if (!match?.[1]) {
    return null;
  }
  const centavos = Number(match[1].replaceAll(".", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return centavos > 0 ? centavos : null;
}
