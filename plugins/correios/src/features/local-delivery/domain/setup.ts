import { MedusaError } from "@medusajs/framework/utils";
import { formatCep, parseCep } from "@mestres/brasil/lib/cep";
import { parseState } from "@mestres/brasil/lib/states";
import { WEEKDAYS, type CepRange, type DeliveryArea, type FreeFreightRule, type PickupPoint } from "./types";

/** What staff sets up: a delivery area, a pick-up point, a free-freight rule. */
export type SetupKind = "area" | "point" | "rule";

export type NewArea = Omit<DeliveryArea, "id">;
export type NewPoint = Omit<PickupPoint, "id">;
export type NewRule = Omit<FreeFreightRule, "id">;
/** Each kind's data as staff gives it. */
export type SetupData = { area: NewArea; point: NewPoint; rule: NewRule };

const refuse = (code: string, message: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message, code);

/** Narrower ranges first would hide what was typed: the order stays. */
function readRanges(ranges: CepRange[]): CepRange[] {
  return ranges.map(({ from, to }) => {
    const range = { from: parseCep(from), to: parseCep(to) };
    if (range.from > range.to) {
      throw refuse(
        "delivery_range_invalid",
        `A faixa ${formatCep(range.from)} a ${formatCep(range.to)} está invertida: comece pelo CEP menor.`,
      );
    }
    return range;
  });
}

const readArea = (area: NewArea): NewArea => ({
  ...area,
  ranges: readRanges(area.ranges),
  weekdays: WEEKDAYS.filter((day) => area.weekdays.includes(day)),
});

function readHours(hours: NewPoint["hours"]): NewPoint["hours"] {
  const open = WEEKDAYS.flatMap((day) => {
    const intervals = [...(hours[day] ?? [])].sort((a, b) => a.from.localeCompare(b.from));
    const wrong = intervals.find(
      ({ from, to }, index) => from >= to || (index > 0 && from < (intervals[index - 1]?.to ?? "")),
    );
    if (wrong) {
      throw refuse(
        "pickup_hours_invalid",
        `O horário ${wrong.from} às ${wrong.to} termina antes de começar, ou cruza com outro do mesmo dia.`,
      );
    }
    return intervals.length > 0 ? [[day, intervals] as const] : [];
  });
  if (open.length === 0) {
    throw refuse("pickup_hours_missing", "Diga em que dias e horários o ponto de retirada abre.");
  }
  return Object.fromEntries(open);
}

const readPoint = (point: NewPoint): NewPoint => ({
  ...point,
  address: {
    ...point.address,
    cep: parseCep(point.address.cep),
    state: parseState(point.address.state),
  },
  hours: readHours(point.hours),
});

function readRule(rule: NewRule): NewRule {
  const { valid_from, valid_until } = rule;
  if (valid_from !== null && valid_until !== null && valid_from > valid_until) {
    throw refuse(
      "free_freight_dates_invalid",
      `A regra terminaria em ${valid_until}, antes de começar em ${valid_from}.`,
    );
  }
  return {
    ...rule,
    states: [...new Set(rule.states.map(parseState))],
    ranges: readRanges(rule.ranges),
    services: [...new Set(rule.services)],
  };
}

const READERS: { [K in SetupKind]: (data: SetupData[K]) => SetupData[K] } = {
  area: readArea,
  point: readPoint,
  rule: readRule,
};

/**
 * Checks what the shape alone cannot tell, and writes it the one way it is kept.
 *
 * @throws MedusaError `delivery_range_invalid` | `pickup_hours_invalid` | `pickup_hours_missing` |
 * `free_freight_dates_invalid`; BrasilError `cep_invalid` | `state_invalid`
 */
export function readSetup<K extends SetupKind>(kind: K, data: SetupData[K]): SetupData[K] {
  return READERS[kind](data);
}

const NOT_FOUND: Record<SetupKind, [code: string, message: string]> = {
  area: ["delivery_area_not_found", "Esta área de entrega não existe mais."],
  point: ["pickup_point_not_found", "Este ponto de retirada não existe mais."],
  rule: ["free_freight_rule_not_found", "Esta regra de frete grátis não existe mais."],
};

/** What was asked for is not there (any more). */
export function setupNotFound(kind: SetupKind): MedusaError {
  const [code, message] = NOT_FOUND[kind];
  return new MedusaError(MedusaError.Types.NOT_FOUND, message, code);
}
