import { toCentavos } from "@mestres/platform/lib/money";
import type { ServiceLimits } from "../../packing/domain/types";
import type { ServiceSettings } from "../settings";
import type { ServiceId } from "./ids";

type CatalogueService = {
  id: ServiceId;
  name: string;
  /** Add-on that declares a value: 064 of PAC, 019 of SEDEX, 065 of Mini Envios. */
  declaredValueCode: "064" | "019" | "065";
  /** Most that may be declared, in centavos. */
  maxDeclared: number;
  /** Promises an hour: worth nothing without a deadline, and only sold where the Correios give one. */
  express: boolean;
  /** Cheap for one small thing, and no way to send many: what takes several parcels goes by another service. */
  singleParcel: boolean;
};

/** A service with the shop's contract applied. */
export type FreightService = {
  /** An id of the catalogue; of a service that is none of it, its code. */
  id: string;
  /** Five digits. */
  code: string;
  limits: ServiceLimits;
  enabled: boolean;
} & Omit<CatalogueService, "id">;

/** The services that this plugin knows; codes, limits and what is offered come from the settings. */
export const SERVICES: readonly CatalogueService[] = [
  {
    id: "pac",
    name: "PAC",
    declaredValueCode: "064",
    maxDeclared: 300_000,
    express: false,
    singleParcel: false,
  },
  {
    id: "sedex",
    name: "SEDEX",
    declaredValueCode: "019",
    maxDeclared: 1_000_000,
    express: false,
    singleParcel: false,
  },
  {
    id: "sedex10",
    name: "SEDEX 10",
    declaredValueCode: "019",
    maxDeclared: 1_000_000,
    express: true,
    singleParcel: false,
  },
  {
    id: "sedex12",
    name: "SEDEX 12",
    declaredValueCode: "019",
    maxDeclared: 1_000_000,
    express: true,
    singleParcel: false,
  },
  {
    id: "sedex_hoje",
    name: "SEDEX Hoje",
    declaredValueCode: "019",
    maxDeclared: 1_000_000,
    express: true,
    singleParcel: false,
  },
  {
    id: "mini",
    name: "Mini Envios",
    declaredValueCode: "065",
    maxDeclared: 10_000,
    express: false,
    singleParcel: true,
  },
];

/** Smallest parcel of any service. */
const MIN_SIDES: ServiceLimits["minSides"] = [16, 11, 2];
const RECEIPT = "001";
const OWN_HAND = "002";

/** Reads limits as the settings keep them, "30000;100x100x100;200": grams, sides, sum of the sides. */
export function readLimits(text: string): ServiceLimits {
  const [grams = 0, a = 0, b = 0, c = 0, sum = 0] = text.split(/[;x]/).map(Number);
  const maxSides = [a, b, c].sort((x, y) => y - x) as [number, number, number];
  return { maxGrams: grams, minSides: MIN_SIDES, maxSides, maxSum: sum };
}

/** Every service of the catalogue as the settings have it, offered or not. */
export function allServices(settings: ServiceSettings): FreightService[] {
  return SERVICES.map((service) => ({
    ...service,
    code: settings[`${service.id}_code`],
    limits: readLimits(settings[`${service.id}_limits`]),
    enabled: settings[`${service.id}_enabled`],
  }));
}

/** The services that the shop offers. */
export function offeredServices(settings: ServiceSettings): FreightService[] {
  return allServices(settings).filter(({ enabled }) => enabled);
}

/**
 * A service by its id or its contract code. One that is none of the catalogue is carried under a parcel's limits.
 * @returns null when the text is neither
 */
export function findService(settings: ServiceSettings, idOrCode: string): FreightService | null {
  const services = allServices(settings);
  const known =
    services.find(({ id }) => id === idOrCode) ??
    services.find(({ code, enabled }) => code === idOrCode && enabled) ??
    services.find(({ code }) => code === idOrCode);
  if (known || !/^\d{5}$/.test(idOrCode)) {
    return known ?? null;
  }
  const like = services[0] as FreightService;
  return { ...like, id: idOrCode, name: idOrCode, code: idOrCode, enabled: true };
}

/** The service of a shipping option's data; null when the data names none. */
export function serviceOf(
  settings: ServiceSettings,
  data: Record<string, unknown> | null | undefined,
): FreightService | null {
  const { id, service_code: code } = data ?? {};
  const known = SERVICES.some((service) => service.id === id) ? (id as string) : code;
  return typeof known === "string" ? findService(settings, known) : null;
}

/**
 * What to declare of a parcel's worth, in centavos; 0 when nothing is declared. By the shop's rule, and no more than the
 * service allows.
 */
export function declaredValue(settings: ServiceSettings, service: FreightService, worth: number): number {
  const rule = settings.declare_value;
  const covered = toCentavos(settings.automatic_insurance);
  const declares = rule === "always" || (rule === "above_insurance" && worth > covered);
  return declares ? Math.min(worth, service.maxDeclared) : 0;
}

/** Codes of the add-ons that every parcel of the shop gets. */
export function fixedAddOns(settings: ServiceSettings): string[] {
  return [...(settings.receipt ? [RECEIPT] : []), ...(settings.own_hand ? [OWN_HAND] : [])];
}
