/**
 * Reads a price as the Correios write it ("19,92", "1.234,5") in integer centavos.
 * @returns null when the text is no such price
 */
export function readBrazilianCentavos(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text.trim());
  if (!match?.[1]) {
    return null;
  }
  const centavos = Number(match[1].replaceAll(".", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return Number.isSafeInteger(centavos) ? centavos : null;
}
