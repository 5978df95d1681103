import type { InferTypeOf } from "@medusajs/framework/types";
import { rangeOf, rangeText } from "../../features/local-delivery/domain/cep-ranges";
import {
  WEEKDAYS,
  type CepRange,
  type DeliveryArea,
  type FreeFreightRule,
  type FreeService,
  type PickupAddress,
  type PickupPoint,
  type Weekday,
  type WeeklyHours,
} from "../../features/local-delivery/domain/types";
import type AreaModel from "./models/delivery-area";
import type RuleModel from "./models/free-freight-rule";
import type PointModel from "./models/pickup-point";

export type AreaRow = InferTypeOf<typeof AreaModel>;
export type PointRow = InferTypeOf<typeof PointModel>;
export type RuleRow = InferTypeOf<typeof RuleModel>;

export function areaOf(row: AreaRow): DeliveryArea {
  return {
    id: row.id,
    name: row.name,
    ranges: row.ranges.map(rangeOf),
    price: row.price,
    days: row.days,
    weekdays: row.weekdays as Weekday[],
    cutoff: row.cutoff,
    min_subtotal: row.min_subtotal,
    active: row.active,
  };
}

export function pointOf(row: PointRow): PickupPoint {
  return {
    id: row.id,
    name: row.name,
    address: row.address as unknown as PickupAddress,
    hours: hoursOf(row.hours as WeeklyHours),
    ready_days: row.ready_days,
    instructions: row.instructions,
    stock_location_id: row.stock_location_id,
    active: row.active,
  };
}

export function ruleOf(row: RuleRow): FreeFreightRule {
  return {
    id: row.id,
    name: row.name,
    min_subtotal: row.min_subtotal,
    states: row.states,
    ranges: row.ranges.map(rangeOf),
    services: row.services as FreeService[],
    priority: row.priority,
    active: row.active,
    valid_from: row.valid_from,
    valid_until: row.valid_until,
  };
}

/**
 * Writes the ranges of an area or a rule, and the hours of a point, as their columns keep them; the rest stays as it is.
 * Of the hours every day is written, a closed one as an empty list: an update merges JSON, and a day that is left out
 * would stay open.
 */
export function columnsOf<T extends { ranges?: CepRange[]; hours?: WeeklyHours }>({
  ranges,
  hours,
  ...rest
}: T) {
  return {
    ...rest,
    ...(ranges && { ranges: ranges.map(rangeText) }),
    ...(hours && { hours: Object.fromEntries(WEEKDAYS.map((day) => [day, hours[day] ?? []])) }),
  };
}

/** Only the days that are open. */
function hoursOf(hours: WeeklyHours): WeeklyHours {
  return Object.fromEntries(Object.entries(hours).filter(([, intervals]) => intervals.length > 0));
}
