import { clx, Input, Label, Select, Text, Textarea } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

import type { Control, Field } from "../lib/profile-fields";

type Props = {
  field: Field;
  value: string;
  /** A key under `mestresCoffee.errors`. */
  error?: string;
  control?: Control;
  onChange: (value: string) => void;
};

/** A select cannot hold an empty value: this one stands for none. */
const NONE = "none";

/** One labelled field; what is wrong with it is said under it. */
export function ProfileField({ field, value, error, control = {}, onChange }: Props) {
  const { t } = useTranslation();
  const { choices, multiline, numeric, wide } = control;
  const id = `coffee-${field}`;
  const described = error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {};
  return (
    <div className={clx("flex min-w-0 flex-col gap-y-2", wide && "sm:col-span-2")}>
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
}
