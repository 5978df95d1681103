import type { Read } from "@mestres/admin-kit";
import { centavosIn, typedCentavos, wholeIn } from "@mestres/admin-kit/lib";
import type { Box, NewBox } from "./types";

/** Whole numbers of a box, and what each may be. As the server's `CreateShippingBox`. */
export const NUMBERS = {
  length: { min: 1, max: 200 },
  width: { min: 1, max: 200 },
  height: { min: 1, max: 200 },
  outer_length: { min: 1, max: 200 },
  outer_width: { min: 1, max: 200 },
  outer_height: { min: 1, max: 200 },
  empty_grams: { min: 0, max: 10_000 },
  max_grams: { min: 1, max: 100_000 },
} as const;
export type NumberField = keyof typeof NUMBERS;
export const INNER = ["length", "width", "height"] as const;
export const OUTER = ["outer_length", "outer_width", "outer_height"] as const;
export const NAME_MAX = 80;
/** Centavos. */
const COST_MAX = 1_000_000;
/** What a wall adds, both sides together, where nothing else is said. Centimetres. */
const WALLS = 1;

/** A box as it is being typed. */
export type BoxDraft = Record<NumberField | "name" | "cost", string> & { active: boolean };
export type DraftField = NumberField | "name" | "cost";
/** Why a field is not taken: the key of its text, `mestresShipping.boxes.problem.*`. */
export const PROBLEMS = ["required", "whole", "outside", "cost"] as const;
export type Problem = (typeof PROBLEMS)[number];
export type Problems = Partial<Record<DraftField, Problem>>;

export const EMPTY_DRAFT: BoxDraft = {
  name: "",
  length: "",
  width: "",
  height: "",
  outer_length: "",
  outer_width: "",
  outer_height: "",
  empty_grams: "",
  max_grams: "",
  cost: "",
  active: true,
};

/** A box that exists, to be changed. */
export function draftOf(box: Box): BoxDraft {
  const numbers = Object.fromEntries(
    (Object.keys(NUMBERS) as NumberField[]).map((field) => [field, String(box[field])]),
  ) as Record<NumberField, string>;
  return {
    ...numbers,
    name: box.name,
    cost: typedCentavos(box.cost),
    active: box.active,
  };
}

/** An amount of at most ten thousand reais; nothing is nothing. Null for what is no amount. */
function costIn(text: string): number | null {
  const centavos = centavosIn(text) ?? (text.trim() ? null : 0);
  return centavos !== null && centavos <= COST_MAX ? centavos : null;
}

const wholeOf = (text: string, limits: { min: number; max: number }): number | null =>
  wholeIn(text, limits) ?? null;

/** The draft with the outside worked out where it was left open: the inside and the walls. */
export function withOutside(draft: BoxDraft): BoxDraft {
  const filled = { ...draft };
  INNER.forEach((side, index) => {
    const outer = OUTER[index] as (typeof OUTER)[number];
    const inner = wholeOf(draft[side], NUMBERS[side]);
    if (draft[outer].trim() === "" && inner !== null) {
      filled[outer] = String(inner + WALLS);
    }
  });
  return filled;
}

const isOuter = (field: NumberField): boolean => (OUTER as readonly NumberField[]).includes(field);

/** The box that a draft means, or what is wrong with each field. An outside left open is worked out. */
export function readDraft(given: BoxDraft): Read<NewBox, DraftField, Problem> {
  const draft = withOutside(given);
  const problems: Problems = {};
  const name = draft.name.trim();
  if (!name) {
    problems.name = "required";
  }
  const cost = costIn(draft.cost);
  if (cost === null) {
    problems.cost = "cost";
  }
  const numbers = {} as Record<NumberField, number>;
  for (const field of Object.keys(NUMBERS) as NumberField[]) {
    const value = wholeOf(draft[field], NUMBERS[field]);
    const open = draft[field].trim() === "";
    if (value !== null) {
      numbers[field] = value;
    }
    // An outside left open follows the inside, which then has a problem of its own.
    else if (!open || !isOuter(field)) {
      problems[field] = open ? "required" : "whole";
    }
  }
  INNER.forEach((side, index) => {
    const outer = OUTER[index] as (typeof OUTER)[number];
    if (numbers[outer] < numbers[side]) {
      problems[outer] = "outside";
    }
  });
  return Object.keys(problems).length > 0
    ? { problems }
    : { value: { ...numbers, name, cost: cost ?? 0, active: draft.active } };
}
