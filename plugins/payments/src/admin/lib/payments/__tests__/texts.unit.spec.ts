import { describeAdminTexts } from "@mestres/testing/admin-texts";
import en from "../../../i18n/en.json";
import ptBR from "../../../i18n/ptBR.json";
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

describeAdminTexts(
  { ptBR, en },
  asked.map((path) => `mestresPayments.${path}`),
);
