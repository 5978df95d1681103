import en from "../../../i18n/en.json";
import ptBR from "../../../i18n/ptBR.json";
import { PROVIDER_CHARGE_STATES } from "../../../../lib/charges/state";
import { RECEIPT_OUTCOMES } from "../../../../lib/receipts";
import { REFUND_STATES as SERVER_REFUND_STATES } from "../../../../lib/refunds/state";
import {
  CASE_KINDS,
  FLAGS,
  HISTORY_KINDS,
  METHODS,
  OUTCOMES,
  PAYMENT_STATUSES,
  REFUND_STATES,
  REFUSAL_REASONS,
  RESOLUTIONS,
  SOURCES,
  STATES,
} from "../types";

type Texts = { [key: string]: string | Texts };

const pathsOf = (texts: Texts, path = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : pathsOf(value, `${path}${key}.`),
  );
const textAt = (texts: Texts, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (found as Texts | undefined)?.[key], texts);

/** What the code asks for by a name made at run time: nobody sees a missing one before a user does. */
const asked = [
  ...METHODS.map((name) => `method.${name}`),
  ...STATES.map((name) => `state.${name}`),
  ...OUTCOMES.map((name) => `outcome.${name}`),
  ...REFUND_STATES.map((name) => `refundState.${name}`),
  ...FLAGS.map((name) => `flag.${name}`),
  ...PAYMENT_STATUSES.map((name) => `status.${name}`),
  ...CASE_KINDS.flatMap((name) => [`caseKind.${name}`, `caseHelp.${name}`]),
  ...[...RESOLUTIONS, "acceptLoss"].flatMap((name) =>
    ["title", "done", "help", "confirm"].map((part) => `resolution.${name}.${part}`),
  ),
  ...REFUSAL_REASONS.map((name) => `refusal.${name}`),
  ...[...HISTORY_KINDS, "chargeback_won", "chargeback_lost"].map((name) => `history.${name}`),
  ...SOURCES.map((name) => `source.${name}`),
];

describe("the admin's texts", () => {
  it("are the same in both languages, none of them empty", () => {
    expect(pathsOf(en).sort()).toEqual(pathsOf(ptBR).sort());
    for (const texts of [en, ptBR]) {
      expect(pathsOf(texts).filter((path) => !String(textAt(texts, path)).trim())).toEqual([]);
    }
  });

  it.each([
    ["ptBR", ptBR],
    ["en", en],
  ])("name every method, state, reason and kind in %s", (_, texts) => {
    expect(asked.filter((path) => typeof textAt(texts.mestresPayments, path) !== "string")).toEqual([]);
  });

  it("put the same values into a text in both languages", () => {
    const slots = (text: unknown) =>
      String(text)
        .match(/\{\{\w+\}\}/g)
        ?.sort() ?? [];
    for (const path of pathsOf(en)) {
      expect([path, slots(textAt(ptBR, path))]).toEqual([path, slots(textAt(en, path))]);
    }
  });
});

it('no text counts: the dashboard\'s "ptBR" is no language that plural rules know, so forms fall back to English', () => {
  expect(pathsOf(ptBR).filter((path) => /_(one|many|other)$/.test(path))).toEqual([]);
  expect(JSON.stringify(ptBR)).not.toContain("{{count}}");
});

it("lists what the server knows, no more and no less: it refuses a filter that it does not", () => {
  expect([...STATES].sort()).toEqual([...PROVIDER_CHARGE_STATES].sort());
  expect([...OUTCOMES].sort()).toEqual([...RECEIPT_OUTCOMES].sort());
  expect([...REFUND_STATES].sort()).toEqual([...SERVER_REFUND_STATES].sort());
});
