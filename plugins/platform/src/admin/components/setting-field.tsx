import { Button, Hint, Label } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { problemOf, type Draft } from "../lib/draft";
import type { Field } from "../lib/types";
import { useLocalizedText } from "../lib/use-text";
import { FieldControl } from "./field-control";
import { FieldStatus } from "./field-status";

type Props = {
  namespace: string;
  field: Field;
  draft: Draft;
  /** `undefined` takes the draft back. */
  onChange: (value: string | boolean | null | undefined) => void;
};

/** One value: label, state, control, help, and what is wrong with it, right there. */
export function SettingField({ namespace, field, draft, onChange }: Props) {
  const { t } = useTranslation();
  const text = useLocalizedText();
  const id = `setting-${namespace}-${field.key}`;
  const problem = problemOf(field, draft);
  const message = problem
    ? t(`mestresPlatform.settings.problem.${problem.key}`, { min: problem.bound, max: problem.bound })
    : draft[field.key] === undefined
      ? field.problem
      : null;
  const touched = draft[field.key] !== undefined;
  const forgettable = field.origin === "database" && !touched;

  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between gap-x-2">
        <Label htmlFor={id} size="small" weight="plus">
          {text(field.label)}
          {field.required && <span aria-hidden> *</span>}
        </Label>
        <FieldStatus field={field} />
      </div>
      <FieldControl
        field={field}
        draft={draft}
        id={id}
        describedBy={`${id}-hint`}
        invalid={Boolean(message)}
        onChange={onChange}
      />
      <div id={`${id}-hint`} className="flex items-start justify-between gap-x-2">
        <Hint variant={message ? "error" : "info"}>{message ?? (field.help ? text(field.help) : "")}</Hint>
        {(forgettable || touched) && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            className="shrink-0"
            onClick={() => onChange(touched ? undefined : null)}
          >
            {t(`mestresPlatform.settings.${touched ? "undo" : "useDefault"}`)}
          </Button>
        )}
      </div>
    </div>
  );
}
