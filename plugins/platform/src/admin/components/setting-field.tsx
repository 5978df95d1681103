import { Field, useLocalized } from "@mestres/admin-kit";
import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DescribedField } from "../../modules/settings/types";
import type { Draft, Problem } from "../lib/draft";
import { FieldStatus } from "./field-status";
import { SettingControl } from "./setting-control";

type Props = {
  id: string;
  field: DescribedField;
  draft: Draft;
  problem: Problem | undefined;
  /** `undefined` takes the draft back. */
  onChange: (value: Draft[string]) => void;
  onLeave: () => void;
};

/** One value: label, state, control, help, and what is wrong with it, right there. */
export function SettingField({ id, field, draft, problem, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const text = useLocalized();
  const touched = draft[field.key] !== undefined;
  const message = problem
    ? t(`mestresPlatform.settings.problem.${problem.key}`, { min: problem.bound, max: problem.bound })
    : touched
      ? null
      : field.problem;
  const forgettable = field.origin === "database" && !touched;

  return (
    <Field
      id={id}
      label={text(field.label)}
      required={field.required}
      problem={message ?? undefined}
      hint={field.help && text(field.help)}
      aside={<FieldStatus field={field} />}
      action={
        (forgettable || touched) && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            className="-mr-2 shrink-0"
            onClick={() => onChange(touched ? undefined : null)}
          >
            {t(`mestresPlatform.settings.${touched ? "undo" : "useDefault"}`)}
          </Button>
        )
      }
    >
      {(control) => <SettingControl {...{ control, field, draft, onChange, onLeave }} />}
    </Field>
  );
}
