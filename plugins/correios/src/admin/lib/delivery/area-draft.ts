import { typedCentavos } from "@mestres/admin-kit/lib";
import {
  amountIn,
  numberIn,
  problemsIn,
  rangesIn,
  textIn,
  timeIn,
  typedRanges,
  type Problems,
  type Read,
} from "./read";
import { type Area, WEEKDAYS, type Weekday } from "./types";

/** A delivery area as it is being typed. */
export type AreaDraft = {
  name: string;
  ranges: string;
  price: string;
  days: string;
  weekdays: Weekday[];
  cutoff: string;
  min_subtotal: string;
  active: boolean;
};
export type AreaField = Exclude<keyof AreaDraft, "active">;
export type NewArea = Omit<Area, "id" | "overlaps" | "shipping_options">;

export const EMPTY_AREA: AreaDraft = {
  name: "",
  ranges: "",
  price: "",
  days: "0",
  weekdays: WEEKDAYS.slice(0, 5),
  cutoff: "",
  min_subtotal: "0,00",
  active: true,
};

/** An area that exists, to be changed. */
export function areaDraftOf(area: Area): AreaDraft {
  return {
    name: area.name,
    ranges: typedRanges(area.ranges),
    price: typedCentavos(area.price),
    days: String(area.days),
    weekdays: area.weekdays,
    cutoff: area.cutoff ?? "",
    min_subtotal: typedCentavos(area.min_subtotal),
    active: area.active,
  };
}

/** The area that a draft means, or what is wrong with each field. */
export function readArea(draft: AreaDraft): Read<NewArea, AreaField> {
  const name = textIn(draft.name);
  const ranges = rangesIn(draft.ranges);
  const price = amountIn(draft.price);
  const days = numberIn(draft.days, 0, 60);
  const cutoff = timeIn(draft.cutoff);
  const minimum = amountIn(draft.min_subtotal || "0");
  const problems: Problems<AreaField> = {
    ...problemsIn({ name, ranges, price, days, cutoff, min_subtotal: minimum }),
    ...(ranges.value?.length === 0 && { ranges: { key: "required" as const } }),
    ...(draft.weekdays.length === 0 && { weekdays: { key: "weekdays" as const } }),
  };
  if (Object.keys(problems).length > 0) {
    return { problems };
  }
  return {
    value: {
      name: name.value ?? "",
      ranges: ranges.value ?? [],
      price: price.value ?? 0,
      days: days.value ?? 0,
      weekdays: draft.weekdays,
      cutoff: cutoff.value ?? null,
      min_subtotal: minimum.value ?? 0,
      active: draft.active,
    },
  };
}
