import { useTranslation } from "react-i18next";
import type { AreaDraft, AreaField } from "../../lib/delivery/area-draft";
import { NAME_MAX } from "../../lib/delivery/read";
import { WEEKDAYS } from "../../lib/delivery/types";
import { ActiveSwitch, Choices } from "./choices";
import type { FormProps } from "./form-field";
import { LinesField, MoneyField, TextField } from "./text-fields";

/** The fields of a delivery area. */
export function AreaForm({ draft, problemOf, onChange, onLeave }: FormProps<AreaDraft, AreaField>) {
  const { t } = useTranslation();
  const text = (key: string) => t(`mestresShipping.delivery.${key}`);
  const field = (name: Exclude<AreaField, "weekdays">, hint?: string) => ({
    field: name,
    label: text(`field.${name}`),
    problem: problemOf(name),
    hint: hint ? text(`areas.${hint}`) : undefined,
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
    onLeave: () => onLeave(name),
  });
  return (
    <>
      <TextField {...field("name", "nameHelp")} maxLength={NAME_MAX} />
      <LinesField {...field("ranges", "rangesHelp")} rows={4} placeholder={"37700-000 a 37719-999"} />
      <div className="grid gap-x-3 gap-y-5 sm:grid-cols-2">
        <MoneyField {...field("price", "priceHelp")} />
        <MoneyField {...field("min_subtotal", "minimumHelp")} />
      </div>
      <Choices
        field="weekdays"
        label={text("field.weekdays")}
        problem={problemOf("weekdays")}
        hint={text("areas.weekdaysHelp")}
        options={WEEKDAYS.map((value) => ({ value, label: text(`weekday.${value}`) }))}
        chosen={draft.weekdays}
        onChange={(weekdays) => onChange({ weekdays })}
      />
      <div className="grid gap-x-3 gap-y-5 sm:grid-cols-2">
        <TextField {...field("days", "daysHelp")} inputMode="numeric" />
        <TextField {...field("cutoff", "cutoffHelp")} placeholder="11:00" />
      </div>
      <ActiveSwitch
        label={text("inUse")}
        hint={text("areas.activeHelp")}
        checked={draft.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  );
}
