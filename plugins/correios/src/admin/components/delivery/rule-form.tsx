import { Choices, LinesField, MoneyField, SwitchField, TextField } from "@mestres/admin-kit";
import { NAME_MAX } from "../../lib/delivery/read";
import type { RuleDraft, RuleField } from "../../lib/delivery/rule-draft";
import { FREE_SERVICES, STATE_CODES } from "../../lib/delivery/types";
import { fieldId, type FormProps, useFields } from "./use-fields";

type TextName = Exclude<RuleField, "services"> | "valid_from";

/** The fields of a free-freight rule. */
export function RuleForm({ draft, problemOf, onChange, onLeave }: FormProps<RuleDraft, RuleField>) {
  const { text, frame } = useFields();
  const field = (name: TextName, hint?: string) => ({
    ...frame(name, name === "valid_from" ? undefined : problemOf(name), hint && `rules.${hint}`),
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
    onLeave: () => onLeave(name === "valid_from" ? "valid_until" : name),
  });
  return (
    <>
      <TextField {...field("name", "nameHelp")} maxLength={NAME_MAX} />
      <MoneyField {...field("min_subtotal", "minimumHelp")} />
      <Choices
        {...frame("services", problemOf("services"), "rules.servicesHelp")}
        options={FREE_SERVICES.map((value) => ({ value, label: text(`service.${value}`) }))}
        chosen={draft.services}
        onChange={(services) => onChange({ services })}
      />
      <Choices
        {...frame("states", undefined, "rules.statesHelp")}
        options={STATE_CODES.map((value) => ({ value, label: value }))}
        chosen={draft.states as (typeof STATE_CODES)[number][]}
        onChange={(states) => onChange({ states })}
      />
      <LinesField {...field("ranges", "rangesHelp")} rows={2} placeholder="37700-000 a 37719-999" />
      <div className="grid gap-x-3 gap-y-5 sm:grid-cols-2">
        <TextField {...field("valid_from", "datesHelp")} type="date" />
        <TextField {...field("valid_until")} type="date" />
      </div>
      <TextField {...field("priority", "priorityHelp")} inputMode="numeric" />
      <SwitchField
        id={fieldId("active")}
        label={text("inUse")}
        hint={text("rules.activeHelp")}
        checked={draft.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  );
}
