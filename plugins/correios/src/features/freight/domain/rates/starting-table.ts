import { stateOfCep, capitalOfCep } from "@mestres/brasil/lib/cep-ranges";
import { REGIONS, weightsUpTo, type PricedRegion } from "./ranges";
import type { Rate } from "./table";

/** Where each state's capital lies, in degrees. */
const CAPITALS: Record<string, [latitude: number, longitude: number]> = {
  AC: [-9.97, -67.81],
  AL: [-9.67, -35.74],
  AM: [-3.12, -60.02],
  AP: [0.03, -51.07],
  BA: [-12.97, -38.5],
  CE: [-3.73, -38.52],
  DF: [-15.79, -47.88],
  ES: [-20.32, -40.34],
  GO: [-16.68, -49.25],
  MA: [-2.53, -44.3],
  MG: [-19.92, -43.94],
  MS: [-20.44, -54.65],
  MT: [-15.6, -56.1],
  PA: [-1.46, -48.5],
  PB: [-7.12, -34.86],
  PE: [-8.05, -34.88],
  PI: [-5.09, -42.8],
  PR: [-25.43, -49.27],
  RJ: [-22.91, -43.17],
  RN: [-5.79, -35.21],
  RO: [-8.76, -63.9],
  RR: [2.82, -60.67],
  RS: [-30.03, -51.23],
  SC: [-27.6, -48.55],
  SE: [-10.91, -37.07],
  SP: [-23.55, -46.63],
  TO: [-10.18, -48.33],
};
const EARTH_KM = 6_371;
/** Roads and a town off the capital, at each end. */
const DETOUR = 1.25;
const TOWN_KM = 150;

/** What a service costs and takes about, by distance. Centavos, kilometres, days. */
type Tariff = {
  service: string;
  maxGrams: number;
  first: number;
  firstPerKm: number;
  further: number;
  furtherPerKm: number;
  days: number;
  kmADay: number;
  townDays: number;
};

/** Rounded up from public price lists of 2025, so that a shop loses little by them. */
const TARIFFS: Tariff[] = [
  {
    service: "pac",
    maxGrams: 30_000,
    first: 1_890,
    firstPerKm: 1.05,
    further: 150,
    furtherPerKm: 0.28,
    days: 4,
    kmADay: 380,
    townDays: 1,
  },
  {
    service: "sedex",
    maxGrams: 30_000,
    first: 1_990,
    firstPerKm: 2.05,
    further: 260,
    furtherPerKm: 0.56,
    days: 2,
    kmADay: 1_100,
    townDays: 1,
  },
  {
    service: "mini",
    maxGrams: 300,
    first: 1_050,
    firstPerKm: 0.16,
    further: 0,
    furtherPerKm: 0,
    days: 6,
    kmADay: 300,
    townDays: 2,
  },
];

/** Kilometres between two capitals as the crow flies (haversine). */
function crowKm(from: string, to: string): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [[lat1, lon1], [lat2, lon2]] = [CAPITALS[from] ?? [0, 0], CAPITALS[to] ?? [0, 0]];
  const half =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}

/** Ten centavos more or less are no matter of an estimate. */
const roundUp = (centavos: number) => Math.ceil(centavos / 10) * 10;

/**
 * A plausible table for a shop that has not asked the Correios yet: prices grow with distance and weight. The first
 * filling from the API replaces it. Express services are left out: where they go only the Correios know.
 * @param originCep where the shop posts
 */
export function startingTable(originCep: string): Rate[] {
  const origin = stateOfCep(originCep) ?? "SP";
  const originTown = capitalOfCep(originCep) ? 0 : 1;
  const kmTo = ({ state, capital }: PricedRegion) =>
    crowKm(origin, state) * DETOUR + TOWN_KM * (originTown + (capital ? 0 : 1));
  return TARIFFS.flatMap((tariff) =>
    REGIONS.flatMap((region) => {
      const km = kmTo(region);
      const towns = originTown + (region.capital ? 0 : 1);
      const days = tariff.days + Math.floor(km / tariff.kmADay) + towns * tariff.townDays;
      return weightsUpTo(tariff.maxGrams).flatMap((max_grams) => {
        const kilos = Math.max(0, Math.ceil(max_grams / 1000) - 1);
        const amount = roundUp(
          tariff.first + tariff.firstPerKm * km + kilos * (tariff.further + tariff.furtherPerKm * km),
        );
        return region.ranges.map(({ from, to }): Rate => {
          return { service: tariff.service, cep_start: from, cep_end: to, max_grams, amount, days };
        });
      });
    }),
  );
}
