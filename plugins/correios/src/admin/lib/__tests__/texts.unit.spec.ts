import en from "../../i18n/en.json";
import ptBR from "../../i18n/ptBR.json";
import { NUMBERS, PROBLEMS } from "../boxes/draft";
import { RETURN_EVENTS } from "../../../returns/states";
import { PROBLEMS as DELIVERY_PROBLEMS } from "../delivery/read";
import { FREE_SERVICES, WEEKDAYS } from "../delivery/types";
import { PARCEL_EVENT_STATUSES } from "../../../parcels/types";
import { PARCEL_STATES as SERVER_STATES } from "../../../parcels/state";
import { DESK_TABS } from "../desk/tabs";
import { EVENT_STATUSES, FISCAL_KINDS, PARCEL_STATES, SERVICES, TRACKING_FLAGS } from "../desk/types";
import { FREIGHT_TABS } from "../freight-tabs";
import { actionsFor } from "../returns/actions";
import { ESTIMATE_STATES, RATE_SOURCES } from "../rates/types";
import { RETURN_KINDS, RETURN_STATES } from "../returns/types";

type Texts = { [key: string]: string | Texts };

const pathsOf = (texts: Texts, path = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : pathsOf(value, `${path}${key}.`),
  );
const textAt = (texts: Texts, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (found as Texts | undefined)?.[key], texts);

/** What the code asks for by a name made at run time: nobody sees a missing one before a user does. */
const asked = [
  ...FREIGHT_TABS.map((name) => `settings.tabs.${name}`),
  ...[...Object.keys(NUMBERS), "name", "cost"].map((name) => `boxes.field.${name}`),
  ...PROBLEMS.map((name) => `boxes.problem.${name}`),
  ...RATE_SOURCES.map((name) => `rates.source.${name}`),
  ...["running", "done", "failed"].map((name) => `rates.refreshState.${name}`),
  ...ESTIMATE_STATES.map((name) => `estimates.state.${name}`),
  ...["orders", "charged", "estimated", "real", "difference"].map((name) => `estimates.sum.${name}`),
  ...RETURN_STATES.flatMap((state) => [`returns.state.${state}`, `returns.stateHelp.${state}`]),
  ...RETURN_KINDS.map((kind) => `returns.kind.${kind}`),
  ...[...RETURN_EVENTS, "request", "problem"].map((event) => `returns.event.${event}`),
  ...["shopper", "rule", "job", "correios", "staff"].map((actor) => `returns.actor.${actor}`),
  ...[
    ...new Set(RETURN_STATES.flatMap((state) => actionsFor({ state, received_at: null, problem: "x" }))),
  ].flatMap((action) => ["title", "confirm", "done"].map((part) => `returns.action.${action}.${part}`)),
  ...DELIVERY_PROBLEMS.map((name) => `delivery.problem.${name}`),
  ...FREE_SERVICES.map((name) => `delivery.service.${name}`),
  ...["sameDay", "afterDay", "afterDays"].map((name) => `delivery.areas.${name}`),
  ...WEEKDAYS.flatMap((name) => [`delivery.weekday.${name}`, `delivery.weekdayLong.${name}`]),
  ...DESK_TABS.map((name) => `desk.tabs.${name}`),
  ...["to_pack", "to_print", "posted", "attention"].flatMap((name) => [
    `desk.empty.${name}`,
    `desk.empty.${name}Help`,
  ]),
  ...PARCEL_STATES.map((name) => `desk.state.${name}`),
  ...SERVICES.map((name) => `desk.service.${name}`),
  ...FISCAL_KINDS.flatMap((name) => [`desk.fiscal.kind.${name}`, `desk.fiscal.kindHelp.${name}`]),
  ...TRACKING_FLAGS.flatMap((name) => [`desk.flag.${name}`, `desk.flagHelp.${name}`]),
  ...["waiting", "buying", "done", "failed"].map((name) => `desk.buy.phase.${name}`),
  ...["measure", "box", "exceeded"].map((name) => `desk.pack.problem.${name}`),
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
  ])("name what is asked for at run time in %s", (_, texts) => {
    expect(asked.filter((path) => typeof textAt(texts.mestresShipping, path) !== "string")).toEqual([]);
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

  it('do not count: the dashboard\'s "ptBR" is no language that plural rules know, so forms fall back to English', () => {
    expect(pathsOf(ptBR).filter((path) => /_(one|many|other)$/.test(path))).toEqual([]);
    expect(JSON.stringify(ptBR)).not.toContain("{{count}}");
  });
});

it("lists what the server knows of parcels, no more and no less: it refuses a filter that it does not", () => {
  expect([...PARCEL_STATES].sort()).toEqual([...SERVER_STATES].sort());
  expect([...EVENT_STATUSES].sort()).toEqual([...PARCEL_EVENT_STATUSES].sort());
});
