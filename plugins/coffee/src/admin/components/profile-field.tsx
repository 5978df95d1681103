import { Input, Label, Select, Text, Textarea } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

import type { Field } from "../lib/profile-form";

interface Props {
  field: Field;
  value: string;
  /** A key under `mestresCoffee.errors`. */
  error?: string;
  /** For a list of choices: the values, and the group of their names. */
  choices?: { values: readonly string[]; group: string; optional?: boolean };
  multiline?: boolean;
  numeric?: boolean;
  onChange: (value: string) => void;
}

/** A select cannot hold an empty value: this one stands for none. */
const NONE = "none";

/** One labelled field; what is wrong with it is said under it. */
export const ProfileField = ({ field, value, error, choices, multiline, numeric, onChange }: Props) => {
  const { t } = useTranslation();
  const id = `coffee-${field}`;
  const described = error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {};
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {t(`mestresCoffee.fields.${field}`)}
      </Label>
      {choices ? (
        <Select value={value || NONE} onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}>
          <Select.Trigger id={id}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {choices.optional && <Select.Item value={NONE}>{t("mestresCoffee.none")}</Select.Item>}
            {choices.values.map((choice) => (
              <Select.Item key={choice} value={choice}>
                {t(`mestresCoffee.${choices.group}.${choice}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      ) : multiline ? (
        <Textarea
          id={id}
          value={value}
          rows={4}
          {...described}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          id={id}
          value={value}
          inputMode={numeric ? "decimal" : "text"}
          {...described}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {error && (
        <Text id={`${id}-error`} size="xsmall" className="text-ui-fg-error" role="alert">
          {t(`mestresCoffee.errors.${error}`)}
        </Text>
      )}
    </div>
  );
};
