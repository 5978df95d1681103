/** "12.50" → 1250. The text must already be in the standard's form. */
export function toCentavos(valor: string): number {
  return Math.round(Number(valor) * 100);
}

/** 1250 → "12.50", the standard's way to write a value. */
export function toValor(centavos: number): string {
  return `${Math.floor(centavos / 100)}.${String(centavos % 100).padStart(2, "0")}`;
}
