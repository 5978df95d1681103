import type { Read } from "@mestres/admin-kit";
import type { SettingValue } from "../../lib/settings-types";
import type { DescribedField as Field } from "../../modules/settings/types";

/** What was typed into each field, as text; `null` to forget the stored value; undefined while untouched. */
export type Draft = Record<string, string | boolean | null | undefined>;

/** The values to send, in the type of each field; null forgets. */
export type Values = Record<string, SettingValue | null>;

/** Why a field cannot be saved: a key below `mestresPlatform.settings.problem`, and its values. */
export type Problem = { key: "required" | "number" | "min" | "max" | "pattern" | "option"; bound?: number };

/** What the field shows: the draft, else the value in force. */
export function shownText(field: Field, draft: Draft): string {
  const drafted = draft[field.key];
  if (drafted !== undefined) {
    return drafted === null ? "" : String(drafted);
  }
  return field.value === null ? "" : String(field.value);
}

/** What is wrong with a drafted field; the server checks the same again. */
export function problemOf(field: Field, draft: Draft): Problem | undefined {
  const drafted = draft[field.key];
  if (drafted === undefined || typeof drafted === "boolean") {
    return undefined;
  }
  const text = drafted?.trim() ?? "";
  if (!text) {
    // A secret left empty stays as it is.
    const keeps = field.secret && drafted !== null;
    return field.required && field.default === undefined && !keeps ? { key: "required" } : undefined;
  }
  switch (field.type) {
    case "number":
      return numberProblem(field, readNumber(text));
    case "select":
      return field.options?.some(({ value }) => value === text) ? undefined : { key: "option" };
    default:
      return field.pattern && !new RegExp(`^(?:${field.pattern})$`, "u").test(text)
        ? { key: "pattern" }
        : undefined;
  }
}

/** What a draft means: what was touched, or what is wrong with it. */
export function readDraft(fields: readonly Field[], draft: Draft): Read<Values, string, Problem> {
  const wrong = fields.flatMap((field) => {
    const problem = problemOf(field, draft);
    return problem ? [[field.key, problem] as const] : [];
  });
  return wrong.length ? { problems: Object.fromEntries(wrong) } : { value: changesOf(fields, draft) };
}

/** The values to send: only what was touched. */
export function changesOf(fields: readonly Field[], draft: Draft): Values {
  const changes: Values = {};
  for (const field of fields) {
    const drafted = draft[field.key];
    if (drafted === undefined || (field.secret && drafted === "")) {
      continue;
    }
    changes[field.key] = typedValue(field, drafted);
  }
  return changes;
}

function typedValue(field: Field, drafted: string | boolean | null): SettingValue | null {
  if (drafted === null || typeof drafted === "boolean") {
    return drafted;
  }
  const text = drafted.trim();
  if (!text) {
    return null;
  }
  return field.type === "number" ? readNumber(text) : text;
}

function numberProblem({ min, max }: Field, value: number): Problem | undefined {
  if (!Number.isFinite(value)) {
    return { key: "number" };
  }
  if (min !== undefined && value < min) {
    return { key: "min", bound: min };
  }
  return max !== undefined && value > max ? { key: "max", bound: max } : undefined;
}

/** Brazilians type a comma. */
function readNumber(text: string): number {
  return Number(text.replace(",", "."));
}
