import type { NewShippingBox } from "./types";

const corrugated = (
  name: string,
  [length, width, height]: [number, number, number],
  empty_grams: number,
  max_grams: number,
  cost: number,
): NewShippingBox => ({
  name,
  length,
  width,
  height,
  // Walls of 3 to 5 mm, and flaps over each other above and below.
  outer_length: length + 1,
  outer_width: width + 1,
  outer_height: height + 1,
  empty_grams,
  max_grams,
  cost,
  active: true,
});

/**
 * Boxes that a coffee roaster usually has, to begin with: for a bag, for two, for a kit, for a month and for an
 * office. Inside in centimetres, empty with filling in grams, content in grams, cost in centavos of 2026.
 */
export const SUGGESTED_BOXES: readonly NewShippingBox[] = [
  corrugated("PP – 1 pacote de 250 g", [24, 16, 10], 90, 2_000, 150),
  corrugated("P – 2 pacotes de 250 g ou 1 de 500 g", [30, 22, 10], 140, 4_000, 210),
  corrugated("M – kit ou 1 kg", [35, 26, 14], 220, 8_000, 320),
  corrugated("G – 6 pacotes de 250 g", [40, 30, 20], 380, 15_000, 520),
  corrugated("GG – atacado", [54, 36, 34], 700, 25_000, 980),
];
