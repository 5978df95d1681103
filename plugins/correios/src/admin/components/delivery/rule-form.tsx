import { useTranslation } from "react-i18next";
import { NAME_MAX } from "../../lib/delivery/read";
import type { RuleDraft, RuleField } from "../../lib/delivery/rule-draft";
import { FREE_SERVICES, STATE_CODES } from "../../lib/delivery/types";
import { ActiveSwitch, Choices } from "./choices";
import type { FormProps } from "./form-field";
import { LinesField, MoneyField, TextField } from "./text-fields";

type TextName = Exclude<RuleField, "services"> | "valid_from";

/** The fields of a free-freight rule. */
export function RuleForm({ draft, problemOf, onChange, onLeave }: FormProps<RuleDraft, RuleField>) {
  const { t } = useTranslation();
  const text = (key: string) => t(`mestresShipping.delivery.${key}`);
  const field = (name: TextName, hint?: string) => ({
    field: name,
    label: text(`field.${name}`),
    problem: name === "valid_from" ? undefined : problemOf(name),
    hint: hint ? text(`rules.${hint}`) : undefined,
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
    onLeave: () => onLeave(name === "valid_from" ? "valid_until" : name),
  });
  return (
    <>
      <TextField {...field("name", "nameHelp")} maxLength={NAME_MAX} />
      <MoneyField {...field("min_subtotal", "minimumHelp")} />
      <Choices
        field="services"
        label={text("field.services")}
        problem={problemOf("services")}
        hint={text("rules.servicesHelp")}
        options={FREE_SERVICES.map((value) => ({ value, label: text(`service.${value}`) }))}
        chosen={draft.services}
        onChange={(services) => onChange({ services })}
      />
      <Choices
        field="states"
        label={text("field.states")}
        problem={undefined}
        hint={text("rules.statesHelp")}
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
      <ActiveSwitch
        label={text("inUse")}
        hint={text("rules.activeHelp")}
        checked={draft.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  );
}
