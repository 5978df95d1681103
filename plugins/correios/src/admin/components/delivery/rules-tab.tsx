import { EMPTY_RULE, readRule, ruleDraftOf } from "../../lib/delivery/rule-draft";
import { RuleForm } from "./rule-form";
import { SetupTab } from "./setup-tab";
import { useRuleColumns } from "./use-rule-columns";

const FORM = {
  path: "free-freight",
  texts: "rules",
  empty: EMPTY_RULE,
  draftOf: ruleDraftOf,
  read: readRule,
  Form: RuleForm,
} as const;

/** When the shop pays the freight. */
export function RulesTab() {
  return <SetupTab form={FORM} useColumns={useRuleColumns} />;
}
