/** "12.50" → 1250. The text must already be in the standard's form. */
export const toCentavos = (valor: string): number => Math.round(Number(valor) * 100);

/** 1250 → "12.50", the standard's way to write a value. */
export const toValor = (centavos: number): string =>
  `${Math.floor(centavos / 100)}.${String(centavos % 100).padStart(2, "0")}`;
