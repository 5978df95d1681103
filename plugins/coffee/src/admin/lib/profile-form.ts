import type { Read } from "@mestres/admin-kit";
import type { CoffeeProfileInput } from "../../lib/coffee";
import { BREWING_FIELDS, type Field } from "./profile-fields";

/** The form's fields, all as text. */
export type Draft = Record<Field, string>;
/** A key under `mestresCoffee.errors` for each field that is wrong. */
export type DraftErrors = Partial<Record<Field, string>>;

const shown = (value: string | number | null | undefined): string =>
  typeof value === "number" ? String(value).replace(".", ",") : (value ?? "");

/** A form filled with a profile, or an empty one. */
export function draftOf(profile: CoffeeProfileInput | null): Draft {
  const brewing = profile?.brewing;
  return {
    kind: profile?.kind ?? "single_origin",
    roast: profile?.roast ?? "media",
    process: shown(profile?.process),
    region: shown(profile?.region),
    state: shown(profile?.state),
    producer: shown(profile?.producer),
    variety: shown(profile?.variety),
    altitude_m: shown(profile?.altitude_m),
    harvest: shown(profile?.harvest),
    sca_score: shown(profile?.sca_score),
    notes: profile?.notes.join(", ") ?? "",
    net_content: profile?.net_content ?? "250 g",
    method: shown(brewing?.method),
    dose_g: shown(brewing?.dose_g),
    water_ml: shown(brewing?.water_ml),
    temp_c: shown(brewing?.temp_c),
    time_s: shown(brewing?.time_s),
    text: shown(brewing?.text),
  };
}

/** A number as people here type it, "87,25"; undefined when it is none. */
export function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const notesIn = (text: string): string[] =>
  text
    .split(",")
    .map((note) => note.trim())
    .filter(Boolean);

const within = (text: string, least: number, most: number, whole = true): boolean => {
  const value = numberIn(text);
  return value !== undefined && value >= least && value <= most && (!whole || Number.isInteger(value));
};

/** A recipe is whole with these; how to prepare it may stay unsaid. */
const RECIPE = BREWING_FIELDS.filter((field) => field !== "text");

/** What is wrong with a form; the same limits as the server's. */
export function errorsOf(draft: Draft): DraftErrors {
  const errors: DraftErrors = {};
  const check = (field: Field, good: boolean, error: string): void => {
    if (!good) {
      errors[field] ??= error;
    }
  };
  check("region", draft.region.trim() !== "", "required");
  check("net_content", draft.net_content.trim() !== "", "required");
  check("state", draft.state === "" || /^[A-Z]{2}$/.test(draft.state.trim()), "state");
  check("altitude_m", draft.altitude_m === "" || within(draft.altitude_m, 0, 3000), "altitude");
  check("sca_score", draft.sca_score === "" || within(draft.sca_score, 0, 100, false), "score");
  const notes = notesIn(draft.notes);
  check("notes", notes.length >= 1 && notes.length <= 6 && notes.every((note) => note.length <= 40), "notes");
  if (BREWING_FIELDS.some((field) => draft[field].trim() !== "")) {
    for (const field of RECIPE) {
      check(field, draft[field].trim() !== "", "brewing");
    }
    check("dose_g", within(draft.dose_g, 0.1, 500, false), "number");
    check("water_ml", within(draft.water_ml, 1, 5000), "number");
    check("temp_c", within(draft.temp_c, 0, 100), "number");
    check("time_s", within(draft.time_s, 1, 172_800), "number");
  }
  return errors;
}

const orNull = (text: string): string | null => text.trim() || null;

/** The profile to send for a form without errors. */
export function profileFrom(draft: Draft): CoffeeProfileInput {
  return {
    // Chosen from the lists of these very names.
    kind: draft.kind as CoffeeProfileInput["kind"],
    roast: draft.roast as CoffeeProfileInput["roast"],
    process: orNull(draft.process) as CoffeeProfileInput["process"],
    region: draft.region.trim(),
    state: orNull(draft.state),
    producer: orNull(draft.producer),
    variety: orNull(draft.variety),
    altitude_m: numberIn(draft.altitude_m) ?? null,
    harvest: orNull(draft.harvest),
    sca_score: numberIn(draft.sca_score) ?? null,
    notes: notesIn(draft.notes),
    net_content: draft.net_content.trim(),
    brewing: draft.method.trim()
      ? {
          method: draft.method.trim(),
          dose_g: numberIn(draft.dose_g) ?? 0,
          water_ml: numberIn(draft.water_ml) ?? 0,
          temp_c: numberIn(draft.temp_c) ?? 0,
          time_s: numberIn(draft.time_s) ?? 0,
          text: draft.text.trim(),
        }
      : null,
  };
}

/** What a form means: a profile, or what is wrong with it. */
export function readProfile(draft: Draft): Read<CoffeeProfileInput, Field, string> {
  const problems = errorsOf(draft);
  return Object.keys(problems).length > 0 ? { problems } : { value: profileFrom(draft) };
}
