import { parseCep } from "@mestres/brasil/lib/cep";
import { stateOfCep } from "@mestres/brasil/lib/cep-ranges";
import { localDate } from "@mestres/platform/lib/clock";
import { contains } from "../domain/cep-ranges";
import { localDeliverySource } from "../../../modules/local-delivery/source";
import type { FreeFreightRule, FreeService } from "../domain/types";

/** What a rule is asked about. */
export type FreeFreightOrder = {
  /** The goods' value in centavos, before any discount: see {@link freeServices}. */
  subtotal: number;
  /** CEP, with or without hyphen. */
  cep: string;
};

/** What is still missing for free freight; with nothing missing, what is free. Amounts in centavos. */
export type FreeFreightHint = {
  missing: number;
  min_subtotal: number;
  services: FreeService[];
  name: string;
};

const isInForce = ({ active, valid_from, valid_until }: FreeFreightRule, today: string): boolean =>
  active && (valid_from === null || valid_from <= today) && (valid_until === null || today <= valid_until);

const isForAll = ({ states, ranges }: FreeFreightRule): boolean => states.length === 0 && ranges.length === 0;

function reaches(rule: FreeFreightRule, cep: string): boolean {
  if (isForAll(rule)) {
    return true;
  }
  const state = stateOfCep(cep);
  return (state !== null && rule.states.includes(state)) || rule.ranges.some((range) => contains(range, cep));
}

const byPriority = (a: FreeFreightRule, b: FreeFreightRule): number =>
  a.priority - b.priority || a.min_subtotal - b.min_subtotal || a.id.localeCompare(b.id);

/**
 * The services that an order pays no freight for, each with the rule that says so. A rule frees the services it
 * names, and no others: not "the cheapest", so that what one service costs never depends on whether another one
 * answered. Rules add up; buying more therefore never makes a free freight paid. The goods count before discounts,
 * since a discount that comes with the way of paying must not take back a freight that was shown as free.
 *
 * @param today local date
 * @throws BrasilError `cep_invalid`
 */
export function freeServices(
  rules: readonly FreeFreightRule[],
  { subtotal, cep }: FreeFreightOrder,
  today: string,
): Map<string, FreeFreightRule> {
  const digits = parseCep(cep);
  const free = new Map<string, FreeFreightRule>();
  for (const rule of [...rules].sort(byPriority)) {
    if (!isInForce(rule, today) || subtotal < rule.min_subtotal || !reaches(rule, digits)) {
      continue;
    }
    for (const service of rule.services) {
      if (!free.has(service)) {
        free.set(service, rule);
      }
    }
  }
  return free;
}

/**
 * What to tell a shopper about free freight. Without a CEP only rules for all of Brazil speak.
 * @param today local date
 * @returns null when no rule holds there
 */
export function freeFreightHint(
  rules: readonly FreeFreightRule[],
  { subtotal, cep }: { subtotal: number; cep: string | null },
  today: string,
): FreeFreightHint | null {
  const digits = cep === null ? null : parseCep(cep);
  const known = rules
    .filter((rule) => isInForce(rule, today) && (digits === null ? isForAll(rule) : reaches(rule, digits)))
    .sort(byPriority);
  const met = known.filter(({ min_subtotal }) => min_subtotal <= subtotal);
  if (met[0]) {
    const services = [...new Set(met.flatMap((rule) => rule.services))];
    return { missing: 0, min_subtotal: met[0].min_subtotal, services, name: met[0].name };
  }
  const nearest = known.reduce<FreeFreightRule | undefined>(
    (best, rule) => (best && best.min_subtotal <= rule.min_subtotal ? best : rule),
    undefined,
  );
  if (!nearest) {
    return null;
  }
  const { min_subtotal, services, name } = nearest;
  return { missing: min_subtotal - subtotal, min_subtotal, services, name };
}

/**
 * Which of the quoted services are free for an order, by the rules in force.
 *
 * @param input `subtotal` in centavos and before discounts; `service` by its id ("pac"), `cost` in centavos
 * @returns an entry for each service asked about; `rule` says by which rule
 * @throws BrasilError `cep_invalid`
 */
export async function applyFreeFreight(
  input: FreeFreightOrder & { quotes: readonly { service: string; cost: number }[] },
  now: Date = new Date(),
): Promise<Map<string, { free: boolean; rule?: { id: string; name: string } }>> {
  const free = freeServices(await localDeliverySource().rules(), input, localDate(now));
  return new Map(
    input.quotes.map(({ service }) => {
      const rule = free.get(service);
      return [service, rule ? { free: true, rule: { id: rule.id, name: rule.name } } : { free: false }];
    }),
  );
}

/** {@link freeFreightHint} by the rules in force today. */
export async function currentFreeFreightHint(
  order: { subtotal: number; cep: string | null },
  now: Date = new Date(),
): Promise<FreeFreightHint | null> {
  return freeFreightHint(await localDeliverySource().rules(), order, localDate(now));
}
