import type { DescribedField as Field } from "../../../modules/settings/types";
import { changesOf, problemOf, readDraft, shownText } from "../draft";

const label = { ptBR: "Campo", en: "Field" };
function field(over: Partial<Field>): Field {
  return {
    key: "k",
    type: "string",
    label,
    value: null,
    is_set: false,
    origin: "unset",
    problem: null,
    ...over,
  };
}

it("sends only what was touched, typed", () => {
  const fields = [
    field({ key: "text" }),
    field({ key: "number", type: "number" }),
    field({ key: "flag", type: "boolean" }),
    field({ key: "untouched", value: "x" }),
  ];
  expect(changesOf(fields, { text: " a ", number: "1,5", flag: false, unknown: "x" })).toEqual({
    text: "a",
    number: 1.5,
    flag: false,
  });
});

it("forgets a cleared value, but leaves a secret that was only clicked into", () => {
  const fields = [field({ key: "text", value: "x" }), field({ key: "secret", secret: true, is_set: true })];
  expect(changesOf(fields, { text: " ", secret: "" })).toEqual({ text: null });
  expect(changesOf(fields, { secret: null })).toEqual({ secret: null });
});

it.each([
  [field({ required: true }), "", { key: "required" }],
  [field({ required: true, default: "x" }), "", undefined],
  [field({ required: true, secret: true, is_set: true }), "", undefined],
  [field({ required: true, secret: true, is_set: true }), null, { key: "required" }],
  [field({ pattern: "\\d+" }), "12a", { key: "pattern" }],
  [field({ pattern: "\\d+" }), " 12 ", undefined],
  [field({ type: "number" }), "abc", { key: "number" }],
  [field({ type: "number", min: 1 }), "0", { key: "min", bound: 1 }],
  [field({ type: "number", max: 9 }), "10", { key: "max", bound: 9 }],
  [field({ type: "select", options: [{ value: "a", label }] }), "b", { key: "option" }],
  [field({ type: "boolean" }), true, undefined],
])("checks %#", (described, drafted, problem) => {
  expect(problemOf(described, { k: drafted })).toEqual(problem);
});

it("shows the draft over the value in force", () => {
  expect(shownText(field({ value: 5 }), {})).toBe("5");
  expect(shownText(field({ value: 5 }), { k: "6" })).toBe("6");
  expect(shownText(field({ value: 5 }), { k: null })).toBe("");
});

it("reads values only of a draft with nothing wrong in it", () => {
  const fields = [field({ key: "port", type: "number", max: 9 }), field({ key: "name", required: true })];
  expect(readDraft(fields, { port: "8", name: "x" })).toEqual({ value: { port: 8, name: "x" } });
  expect(readDraft(fields, { port: "10", name: "" })).toEqual({
    problems: { port: { key: "max", bound: 9 }, name: { key: "required" } },
  });
  // A draft that was taken back is none.
  expect(readDraft(fields, { port: undefined })).toEqual({ value: {} });
});
