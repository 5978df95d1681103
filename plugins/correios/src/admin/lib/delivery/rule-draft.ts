import { typedCentavos } from "@mestres/admin-kit/lib";
import {
  amountIn,
  numberIn,
  problemsIn,
  rangesIn,
  textIn,
  typedRanges,
  type Problems,
  type Read,
} from "./read";
import type { FreeService, Rule } from "./types";

/** A free-freight rule as it is being typed. */
export type RuleDraft = {
  name: string;
  min_subtotal: string;
  states: string[];
  ranges: string;
  services: FreeService[];
  priority: string;
  /** Local dates, or "". */
  valid_from: string;
  valid_until: string;
  active: boolean;
};
export type RuleField = "name" | "min_subtotal" | "ranges" | "services" | "priority" | "valid_until";
export type NewRule = Omit<Rule, "id">;

export const EMPTY_RULE: RuleDraft = {
  name: "",
  min_subtotal: "",
  states: [],
  ranges: "",
  services: ["pac"],
  priority: "100",
  valid_from: "",
  valid_until: "",
  active: true,
};

/** A rule that exists, to be changed. */
export function ruleDraftOf(rule: Rule): RuleDraft {
  return {
    name: rule.name,
    min_subtotal: typedCentavos(rule.min_subtotal),
    states: rule.states,
    ranges: typedRanges(rule.ranges),
    services: rule.services,
    priority: String(rule.priority),
    valid_from: rule.valid_from ?? "",
    valid_until: rule.valid_until ?? "",
    active: rule.active,
  };
}

/** The rule that a draft means, or what is wrong with each field. */
export function readRule(draft: RuleDraft): Read<NewRule, RuleField> {
  const name = textIn(draft.name);
  const minimum = amountIn(draft.min_subtotal);
  const ranges = rangesIn(draft.ranges);
  const priority = numberIn(draft.priority, 1, 9_999);
  const backwards = draft.valid_from && draft.valid_until && draft.valid_from > draft.valid_until;
  const problems: Problems<RuleField> = {
    ...problemsIn({ name, min_subtotal: minimum, ranges, priority }),
    ...(draft.services.length === 0 && { services: { key: "services" as const } }),
    ...(backwards && { valid_until: { key: "dates" as const } }),
  };
  if (Object.keys(problems).length > 0) {
    return { problems };
  }
  return {
    value: {
      name: name.value ?? "",
      min_subtotal: minimum.value ?? 0,
      states: draft.states,
      ranges: ranges.value ?? [],
      services: draft.services,
      priority: priority.value ?? 100,
      active: draft.active,
      valid_from: draft.valid_from || null,
      valid_until: draft.valid_until || null,
    },
  };
}
