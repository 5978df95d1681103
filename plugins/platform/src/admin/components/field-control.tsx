import { Input, Select, Switch } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { shownText, type Draft } from "../lib/draft";
import type { Field } from "../lib/types";
import { useLocalizedText } from "../lib/use-text";

type Props = {
  field: Field;
  draft: Draft;
  id: string;
  describedBy: string;
  invalid: boolean;
  onChange: (value: string | boolean) => void;
};

/** The control that a field's type asks for. */
export function FieldControl({ field, draft, id, describedBy, invalid, onChange }: Props) {
  const { t } = useTranslation();
  const text = useLocalizedText();
  const described = { id, "aria-describedby": describedBy, "aria-invalid": invalid };

  if (field.type === "boolean") {
    const checked = shownText(field, draft) === "true";
    return <Switch {...described} checked={checked} onCheckedChange={onChange} />;
  }
  if (field.type === "select") {
    return (
      <Select value={shownText(field, draft)} onValueChange={onChange}>
        <Select.Trigger {...described}>
          <Select.Value placeholder={t("mestresPlatform.settings.choose")} />
        </Select.Trigger>
        <Select.Content>
          {field.options?.map(({ value, label }) => (
            <Select.Item key={value} value={value}>
              {text(label)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    );
  }
  return (
    <Input
      {...described}
      type={field.secret ? "password" : "text"}
      inputMode={field.type === "number" ? "decimal" : undefined}
      // A browser must neither fill in its user's own password nor keep ours.
      autoComplete={field.secret ? "new-password" : "off"}
      placeholder={field.secret && field.is_set ? t("mestresPlatform.settings.replace") : undefined}
      value={shownText(field, draft)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
