import { formatCep } from "@mestres/admin-kit/lib";
import {
  cepIn,
  intervalsIn,
  numberIn,
  problemsIn,
  textIn,
  typedIntervals,
  type Problems,
  type Read,
} from "./read";
import { type PickupAddress, type Point, WEEKDAYS, type Weekday, type WeeklyHours } from "./types";

const REQUIRED = ["name", "street", "number", "neighborhood", "city", "state"] as const;
const ADDRESS = ["cep", "street", "number", "complement", "neighborhood", "city", "state"] as const;

/** A pick-up point as it is being typed. */
export type PointDraft = {
  name: string;
  hours: Record<Weekday, string>;
  ready_days: string;
  instructions: string;
  /** "" for none. */
  stock_location_id: string;
  active: boolean;
} & PickupAddress;
export type PointField = keyof PickupAddress | "name" | "ready_days" | `hours-${Weekday}`;
export type NewPoint = Omit<Point, "id" | "hours_text" | "shipping_options">;

const hoursOf = (text: (day: Weekday) => string) =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, text(day)])) as Record<Weekday, string>;

export const EMPTY_POINT: PointDraft = {
  name: "",
  cep: "",
  street: "",
  number: "",
  complement: "",
  neighborhood: "",
  city: "",
  state: "",
  hours: hoursOf((day) => (day === "sat" || day === "sun" ? "" : "09:00-17:00")),
  ready_days: "1",
  instructions: "",
  stock_location_id: "",
  active: true,
};

/** A point that exists, to be changed. */
export function pointDraftOf(point: Point): PointDraft {
  return {
    ...point.address,
    cep: formatCep(point.address.cep),
    name: point.name,
    hours: hoursOf((day) => typedIntervals(point.hours[day])),
    ready_days: String(point.ready_days),
    instructions: point.instructions ?? "",
    stock_location_id: point.stock_location_id ?? "",
    active: point.active,
  };
}

function readHours(draft: PointDraft): { hours: WeeklyHours; problems: Problems<PointField> } {
  const hours: WeeklyHours = {};
  const problems: Problems<PointField> = {};
  for (const day of WEEKDAYS) {
    const { value, problem } = intervalsIn(draft.hours[day]);
    if (problem) {
      problems[`hours-${day}`] = problem;
    } else if (value.length > 0) {
      hours[day] = value;
    }
  }
  if (Object.keys(hours).length === 0 && Object.keys(problems).length === 0) {
    problems["hours-mon"] = { key: "open" };
  }
  return { hours, problems };
}

/** The point that a draft means, or what is wrong with each field. */
export function readPoint(draft: PointDraft): Read<NewPoint, PointField> {
  const cep = cepIn(draft.cep);
  const ready = numberIn(draft.ready_days, 0, 60);
  const { hours, problems: closed } = readHours(draft);
  const problems: Problems<PointField> = {
    ...problemsIn({
      ...Object.fromEntries(REQUIRED.map((field) => [field, textIn(draft[field])])),
      cep,
      ready_days: ready,
    }),
    ...closed,
  };
  if (Object.keys(problems).length > 0) {
    return { problems };
  }
  const trimmed = Object.fromEntries(ADDRESS.map((field) => [field, draft[field].trim()]));
  return {
    value: {
      name: draft.name.trim(),
      address: { ...(trimmed as unknown as PickupAddress), cep: cep.value ?? "" },
      hours,
      ready_days: ready.value ?? 0,
      instructions: draft.instructions.trim() || null,
      stock_location_id: draft.stock_location_id || null,
      active: draft.active,
    },
  };
}
