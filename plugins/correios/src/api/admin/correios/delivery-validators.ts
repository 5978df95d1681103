import { z } from "@medusajs/framework/zod";
import { flag, paging, sortBy } from "@mestres/platform/lib/list-query";
import { FREE_SERVICES, WEEKDAYS } from "../../../features/local-delivery/domain/types";

const Name = z.string().trim().min(1).max(80);
const Centavos = z.number().int().min(0).max(100_000_000);
const Days = z.number().int().min(0).max(60);
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Horário inválido: escreva como 14:30");
/** What a CEP is, is the domain's say, with a code of its own. */
const Cep = z.string().max(20);
const Range = z.strictObject({ from: Cep, to: Cep });
const LocalDate = z.iso.date("Data inválida: escreva como 2026-11-30");
const Interval = z.strictObject({ from: Time, to: Time });

const area = {
  name: Name,
  ranges: z.array(Range).min(1, "Informe ao menos uma faixa de CEP").max(500),
  price: Centavos,
  days: Days,
  weekdays: z.array(z.enum(WEEKDAYS)).min(1, "Escolha ao menos um dia de entrega").max(7),
  cutoff: Time.nullable(),
  min_subtotal: Centavos,
  active: z.boolean(),
};

export const UpdateDeliveryArea = z.strictObject(area).partial();
export const CreateDeliveryArea = z.strictObject({
  ...area,
  cutoff: area.cutoff.default(null),
  min_subtotal: area.min_subtotal.default(0),
  active: area.active.default(true),
});

const point = {
  name: Name,
  address: z.strictObject({
    street: z.string().trim().min(1).max(120),
    number: z.string().trim().min(1).max(20),
    complement: z.string().trim().max(60).default(""),
    neighborhood: z.string().trim().min(1).max(80),
    city: z.string().trim().min(1).max(80),
    state: z.string().max(20),
    cep: Cep,
  }),
  hours: z.partialRecord(z.enum(WEEKDAYS), z.array(Interval).max(4)),
  ready_days: Days,
  instructions: z.string().trim().max(500).nullable(),
  stock_location_id: z.string().min(1).max(64).nullable(),
  active: z.boolean(),
};

export const UpdatePickupPoint = z.strictObject(point).partial();
export const CreatePickupPoint = z.strictObject({
  ...point,
  ready_days: point.ready_days.default(1),
  instructions: point.instructions.default(null),
  stock_location_id: point.stock_location_id.default(null),
  active: point.active.default(true),
});

const rule = {
  name: Name,
  min_subtotal: Centavos,
  states: z.array(z.string().max(20)).max(27),
  ranges: z.array(Range).max(500),
  services: z.array(z.enum(FREE_SERVICES)).min(1, "Escolha ao menos um serviço"),
  priority: z.number().int().min(1).max(9999),
  active: z.boolean(),
  valid_from: LocalDate.nullable(),
  valid_until: LocalDate.nullable(),
};

export const UpdateFreeFreightRule = z.strictObject(rule).partial();
export const CreateFreeFreightRule = z.strictObject({
  ...rule,
  states: rule.states.default([]),
  ranges: rule.ranges.default([]),
  priority: rule.priority.default(100),
  active: rule.active.default(true),
  valid_from: rule.valid_from.default(null),
  valid_until: rule.valid_until.default(null),
});

/** @param columns that the list can be sorted by, the first of them when nothing is said */
export function setupListQuery(columns: readonly [string, ...string[]]) {
  return z.strictObject({
    q: z.string().trim().max(80).optional(),
    active: flag,
    order: sortBy(columns, columns[0]),
    ...paging(),
  });
}
