export interface Service {
  name: string;
  maxGrams: number;
  /** Longest, middle and shortest side, in centimetres. */
  maxSides: [number, number, number];
  /** Largest sum of the three sides, in centimetres. */
  maxSum: number;
  /** Only between state capitals' zones, where overnight transport exists. */
  express: boolean;
  /** Code of the declared-value add-on. */
  declaredValue: string;
}

const PARCEL = {
  maxGrams: 30_000,
  maxSides: [100, 100, 100] as [number, number, number],
  maxSum: 200,
  express: false,
};
const EXPRESS = { ...PARCEL, maxGrams: 10_000, express: true };

/** The contract services the sandbox sells. Limits as the Correios publish them for contract customers. */
export const SERVICES_BY_CODE: Record<string, Service> = {
  "03298": { ...PARCEL, name: "PAC", declaredValue: "064" },
  "03220": { ...PARCEL, name: "SEDEX", declaredValue: "019" },
  "03158": { ...EXPRESS, name: "SEDEX 10", declaredValue: "019" },
  "03140": { ...EXPRESS, name: "SEDEX 12", declaredValue: "019" },
  "03204": { ...EXPRESS, name: "SEDEX Hoje", declaredValue: "019" },
  "04227": {
    name: "Mini Envios",
    maxGrams: 300,
    maxSides: [24, 16, 4],
    maxSum: 44,
    express: false,
    declaredValue: "065",
  },
};

/** Smallest parcel, longest side first, in centimetres. */
export const MIN_SIDES: [number, number, number] = [16, 11, 2];
