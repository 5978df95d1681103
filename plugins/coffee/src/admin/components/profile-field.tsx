import { LinesField, SelectField, TextField } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { CONTROLS, fieldId, type Field } from "../lib/profile-fields";

type Props = {
  field: Field;
  value: string;
  /** A key under `mestresCoffee.errors`. */
  problem: string | undefined;
  onChange: (value: string) => void;
  onLeave: () => void;
};

/** One field of the form, with the control that it asks for. */
export function ProfileField({ field, value, problem, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const { choices, multiline, numeric, wide } = CONTROLS[field] ?? {};
  const frame = {
    id: fieldId(field),
    label: t(`mestresCoffee.fields.${field}`),
    problem: problem && t(`mestresCoffee.errors.${problem}`),
    className: wide ? "col-span-full" : "",
    value,
    onChange,
  };
  if (choices) {
    return (
      <SelectField
        {...frame}
        none={choices.optional ? t("mestresCoffee.none") : undefined}
        options={choices.values.map((choice) => ({
          value: choice,
          label: t(`mestresCoffee.${choices.group}.${choice}`),
        }))}
      />
    );
  }
  return multiline ? (
    <LinesField {...frame} rows={4} onLeave={onLeave} />
  ) : (
    <TextField {...frame} inputMode={numeric ? "decimal" : "text"} onLeave={onLeave} />
  );
}
