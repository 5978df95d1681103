import { type FieldControl, useLocalized } from "@mestres/admin-kit";
import { Input, Select, Switch } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DescribedField } from "../../modules/settings/types";
import { shownText, type Draft } from "../lib/draft";

type Props = {
  control: FieldControl;
  field: DescribedField;
  draft: Draft;
  onChange: (value: string | boolean) => void;
  onLeave: () => void;
};

/** The control that a field's type asks for. */
export function SettingControl({ control, field, draft, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const text = useLocalized();
  const value = shownText(field, draft);

  if (field.type === "boolean") {
    return <Switch {...control} checked={value === "true"} onCheckedChange={onChange} />;
  }
  if (field.type === "select") {
    return (
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger {...control}>
          <Select.Value placeholder={t("mestresPlatform.settings.choose")} />
        </Select.Trigger>
        <Select.Content>
          {field.options?.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {text(option.label)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    );
  }
  return (
    <Input
      {...control}
      type={field.secret ? "password" : "text"}
      inputMode={field.type === "number" ? "decimal" : undefined}
      // A browser must neither fill in its user's own password nor keep ours.
      autoComplete={field.secret ? "new-password" : "off"}
      placeholder={field.secret && field.is_set ? t("mestresPlatform.settings.replace") : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
