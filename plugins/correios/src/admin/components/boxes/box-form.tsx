import { MoneyField, SwitchField, TextField } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import {
  type BoxDraft,
  type DraftField,
  INNER,
  NAME_MAX,
  NUMBERS,
  type NumberField,
  OUTER,
  type Problem,
  withOutside,
} from "../../lib/boxes/draft";
import { CubicWeight } from "./cubic-weight";

type Props = {
  draft: BoxDraft;
  problemOf: (field: DraftField) => Problem | undefined;
  onChange: (change: Partial<BoxDraft>) => void;
  onLeave: (field: DraftField) => void;
};

/** The id of a field's control, by which the form finds it. */
export function fieldId(field: string): string {
  return `box-${field}`;
}

/** The fields of a box. */
export function BoxForm({ draft, problemOf, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const text = (key: string, values?: Record<string, number>) =>
    t(`mestresShipping.boxes.${key}`, values ?? {});
  const outside = withOutside(draft);
  const field = (name: DraftField, limits?: { min: number; max: number }) => {
    const problem = problemOf(name);
    return {
      id: fieldId(name),
      label: text(`field.${name}`),
      problem: problem && text(`problem.${problem}`, limits),
      value: draft[name],
      onChange: (value: string) => onChange({ [name]: value }),
      onLeave: () => onLeave(name),
    };
  };
  const number = (name: NumberField, more: { placeholder?: string; hint?: string } = {}) => (
    <TextField key={name} {...field(name, NUMBERS[name])} inputMode="numeric" className="flex-1" {...more} />
  );
  return (
    <>
      <TextField {...field("name")} hint={text("nameHelp")} maxLength={NAME_MAX} />
      <fieldset className="flex flex-col gap-y-2">
        <Text asChild size="small" weight="plus">
          <legend className="mb-2">{text("insideLegend")}</legend>
        </Text>
        <div className="flex gap-x-3">{INNER.map((name) => number(name))}</div>
      </fieldset>
      <fieldset className="flex flex-col gap-y-2">
        <Text asChild size="small" weight="plus">
          <legend className="mb-2">{text("outsideLegend")}</legend>
        </Text>
        <div className="flex gap-x-3">
          {OUTER.map((name) => number(name, { placeholder: outside[name] }))}
        </div>
        <CubicWeight sides={OUTER.map((name) => Number(outside[name]))} />
      </fieldset>
      <div className="flex gap-x-3">
        {number("empty_grams", { hint: text("emptyHelp") })}
        {number("max_grams", { hint: text("maxHelp") })}
      </div>
      <MoneyField {...field("cost")} hint={text("costHelp")} />
      <SwitchField
        id={fieldId("active")}
        label={text("inUse")}
        hint={text("activeHelp")}
        checked={draft.active}
        onChange={(active) => onChange({ active })}
      />
    </>
  );
}
