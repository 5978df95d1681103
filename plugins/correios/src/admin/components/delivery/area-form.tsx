import { Choices, LinesField, MoneyField, SwitchField, TextField } from "@mestres/admin-kit";
import type { AreaDraft, AreaField } from "../../lib/delivery/area-draft";
import { NAME_MAX } from "../../lib/delivery/read";
import { WEEKDAYS } from "../../lib/delivery/types";
import { fieldId, type FormProps, useFields } from "./use-fields";

/** The fields of a delivery area. */
export function AreaForm({ draft, problemOf, onChange, onLeave }: FormProps<AreaDraft, AreaField>) {
  const { text, frame } = useFields();
  const field = (name: Exclude<AreaField, "weekdays">, hint: string) => ({
    ...frame(name, problemOf(name), `areas.${hint}`),
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
        {...frame("weekdays", problemOf("weekdays"), "areas.weekdaysHelp")}
        options={WEEKDAYS.map((value) => ({ value, label: text(`weekday.${value}`) }))}
        chosen={draft.weekdays}
        onChange={(weekdays) => onChange({ weekdays })}
      />
      <div className="grid gap-x-3 gap-y-5 sm:grid-cols-2">
        <TextField {...field("days", "daysHelp")} inputMode="numeric" />
        <TextField {...field("cutoff", "cutoffHelp")} placeholder="11:00" />
      </div>
      <SwitchField
        id={fieldId("active")}
        label={text("inUse")}
        hint={text("areas.activeHelp")}
        checked={draft.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  );
}
