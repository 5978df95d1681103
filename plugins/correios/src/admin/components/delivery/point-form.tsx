import { Field, LinesField, SwitchField, TextField } from "@mestres/admin-kit";
import { Select, Text } from "@medusajs/ui";
import type { PointDraft, PointField } from "../../lib/delivery/point-draft";
import { NAME_MAX } from "../../lib/delivery/read";
import { STATE_CODES, WEEKDAYS } from "../../lib/delivery/types";
import { useStockLocations } from "../../lib/delivery/use-setup";
import { fieldId, type FormProps, useFields } from "./use-fields";

type TextName = Exclude<PointField, `hours-${string}`>;
/** A select takes no empty value. */
const NONE = "none";

/** The fields of a pick-up point. */
export function PointForm({ draft, problemOf, onChange, onLeave }: FormProps<PointDraft, PointField>) {
  const { text, frame } = useFields();
  const locations = useStockLocations().data?.stock_locations ?? [];
  const field = (name: TextName, hint?: string) => ({
    ...frame(name, problemOf(name), hint && `points.${hint}`),
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
    onLeave: () => onLeave(name),
  });
  return (
    <>
      <TextField {...field("name", "nameHelp")} maxLength={NAME_MAX} />
      <div className="grid gap-x-3 gap-y-5 sm:grid-cols-[9rem_1fr]">
        <TextField {...field("cep")} inputMode="numeric" placeholder="37701-000" maxLength={9} />
        <TextField {...field("street")} maxLength={120} />
        <TextField {...field("number")} maxLength={20} />
        <TextField {...field("complement")} maxLength={60} />
      </div>
      <TextField {...field("neighborhood")} maxLength={80} />
      <div className="grid gap-x-3 gap-y-5 sm:grid-cols-[1fr_7rem]">
        <TextField {...field("city")} maxLength={80} />
        <Field {...frame("state", problemOf("state"))}>
          {(control) => (
            <Select value={draft.state} onValueChange={(state) => onChange({ state })}>
              <Select.Trigger {...control}>
                <Select.Value placeholder="–" />
              </Select.Trigger>
              <Select.Content>
                {STATE_CODES.map((code) => (
                  <Select.Item key={code} value={code}>
                    {code}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
      </div>
      <fieldset className="flex flex-col gap-y-2">
        <Text asChild size="small" weight="plus">
          <legend>{text("points.hours")}</legend>
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {text("points.hoursHelp")}
        </Text>
        <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
          {WEEKDAYS.map((day) => (
            <TextField
              key={day}
              {...frame(`hours-${day}`, problemOf(`hours-${day}`))}
              label={text(`weekdayLong.${day}`)}
              placeholder={text("points.closed")}
              value={draft.hours[day]}
              onChange={(value) => onChange({ hours: { ...draft.hours, [day]: value } })}
              onLeave={() => onLeave(`hours-${day}`)}
            />
          ))}
        </div>
      </fieldset>
      <TextField {...field("ready_days", "readyHelp")} inputMode="numeric" />
      <LinesField
        {...frame("instructions", undefined, "points.instructionsHelp")}
        rows={2}
        maxLength={500}
        value={draft.instructions}
        onChange={(instructions) => onChange({ instructions })}
      />
      <Field {...frame("stock_location_id", undefined, "points.locationHelp")}>
        {(control) => (
          <Select
            value={draft.stock_location_id || NONE}
            onValueChange={(id) => onChange({ stock_location_id: id === NONE ? "" : id })}
          >
            <Select.Trigger {...control}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={NONE}>{text("points.noLocation")}</Select.Item>
              {locations.map(({ id, name }) => (
                <Select.Item key={id} value={id}>
                  {name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <SwitchField
        id={fieldId("active")}
        label={text("inUse")}
        hint={text("points.activeHelp")}
        checked={draft.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  );
}
