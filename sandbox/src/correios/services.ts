export type Service = {
  name: string;
  /** What object codes begin with. */
  prefix: string;
  maxGrams: number;
  /** Longest, middle and shortest side, in centimetres. */
  maxSides: [number, number, number];
  /** Largest sum of the three sides, in centimetres. */
  maxSum: number;
  /** Only between state capitals' zones, where overnight transport exists. */
  express: boolean;
  /** Code of the declared-value add-on. */
  declaredValue: string;
};

const PARCEL = {
  maxGrams: 30_000,
  maxSides: [100, 100, 100] as [number, number, number],
  maxSum: 200,
  express: false,
};
const EXPRESS = { ...PARCEL, maxGrams: 10_000, express: true };

/** The contract services the sandbox sells. Limits as the Correios publish them for contract customers. */
export const SERVICES_BY_CODE: Record<string, Service> = {
  "03298": { ...PARCEL, name: "PAC", prefix: "AM", declaredValue: "064" },
  "03220": { ...PARCEL, name: "SEDEX", prefix: "AD", declaredValue: "019" },
  "03158": { ...EXPRESS, name: "SEDEX 10", prefix: "SS", declaredValue: "019" },
  "03140": { ...EXPRESS, name: "SEDEX 12", prefix: "SD", declaredValue: "019" },
  "03204": { ...EXPRESS, name: "SEDEX Hoje", prefix: "SH", declaredValue: "019" },
  "04227": {
    name: "Mini Envios",
    prefix: "NL",
    maxGrams: 300,
    maxSides: [24, 16, 4],
    maxSum: 44,
    express: false,
    declaredValue: "065",
  },
};

/** Services that bring a parcel back, posted by the shopper at the shop's cost. */
export const REVERSE_SERVICES: Record<string, Service> = {
  "03301": { ...PARCEL, name: "PAC reverso", prefix: "AP", declaredValue: "064" },
  "03247": { ...PARCEL, name: "SEDEX reverso", prefix: "AS", declaredValue: "019" },
};

/** Smallest parcel, longest side first, in centimetres. */
export const MIN_SIDES: [number, number, number] = [16, 11, 2];

/** What is wrong with a parcel's measures for a service; null when it may travel. Grams, centimetres. */
export function limitProblem(
  service: Service,
  grams: number,
  measures: [number, number, number],
): "weight" | "too_large" | "too_small" | null {
  const sides = [...measures].sort((a, b) => b - a);
  if (!(grams > 0) || grams > service.maxGrams) {
    return "weight";
  }
  if (
    sides.some((side, at) => !(side <= (service.maxSides[at] ?? 0))) ||
    sides.reduce((sum, side) => sum + side, 0) > service.maxSum
  ) {
    return "too_large";
  }
  return sides.some((side, at) => side < (MIN_SIDES[at] ?? 0)) ? "too_small" : null;
}
