import { describeAdminTexts } from "@mestres/testing/admin-texts";
import en from "../../i18n/en.json";
import ptBR from "../../i18n/ptBR.json";
import { NUMBERS, PROBLEMS } from "../boxes/draft";
import { RETURN_EVENTS } from "../../../features/returns/domain/states";
import { PROBLEMS as DELIVERY_PROBLEMS } from "../delivery/read";
import { FREE_SERVICES, WEEKDAYS } from "../delivery/types";
import { DESK_TABS } from "../desk/tabs";
import { SERVICE_IDS } from "../../../features/services/domain/ids";
import { PARCEL_STATES } from "../../../features/parcels/domain/state";
import { TRACKING_FLAGS } from "../desk/lists";
import { FISCAL_KINDS } from "../desk/types";
import { FREIGHT_TABS } from "../freight-tabs";
import { actionsFor } from "../returns/actions";
import { ESTIMATE_STATES, RATE_SOURCES } from "../rates/types";
import { RETURN_KINDS, RETURN_STATES } from "../returns/types";

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
  ...SERVICE_IDS.map((name) => `desk.service.${name}`),
  ...FISCAL_KINDS.flatMap((name) => [`desk.fiscal.kind.${name}`, `desk.fiscal.kindHelp.${name}`]),
  ...TRACKING_FLAGS.flatMap((name) => [`desk.flag.${name}`, `desk.flagHelp.${name}`]),
  ...["waiting", "buying", "done", "failed"].map((name) => `desk.buy.phase.${name}`),
  ...["measure", "box", "exceeded"].map((name) => `desk.pack.problem.${name}`),
];

describeAdminTexts(
  { ptBR, en },
  asked.map((path) => `mestresShipping.${path}`),
);
