import { Hint, Label } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../lib/delivery/read";

/** What a form of areas, points or rules hands to each of its fields. */
export type FormProps<Draft, Field extends string> = {
  draft: Draft;
  problemOf: (field: Field) => Problem | undefined;
  onChange: (change: Partial<Draft>) => void;
  onLeave: (field: Field) => void;
};

/** The id of a field's control, by which the form finds it. */
export function fieldId(field: string): string {
  return `delivery-${field}`;
}

type Props = {
  field: string;
  label: string;
  problem: Problem | undefined;
  hint?: string;
  /** Several controls instead of one: the label then names the group. */
  group?: boolean;
  className?: string;
  children: (control: { id: string; "aria-invalid": boolean; "aria-describedby": string }) => ReactNode;
};

/** A label, its control, and beneath it what is wrong with it, or a hint. */
export function FormField({ field, label, problem, hint, group, className = "", children }: Props) {
  const { t } = useTranslation();
  const id = fieldId(field);
  const hintId = `${id}-hint`;
  const text = problem ? t(`mestresShipping.delivery.problem.${problem.key}`, problem.values ?? {}) : hint;
  const control = children({ id, "aria-invalid": Boolean(problem), "aria-describedby": hintId });
  return (
    <div
      className={`flex min-w-0 flex-col gap-y-1 ${className}`}
      {...(group && { role: "group", "aria-labelledby": `${id}-label`, "aria-describedby": hintId })}
    >
      <Label id={`${id}-label`} htmlFor={group ? undefined : id} size="small" weight="plus">
        {label}
      </Label>
      {control}
      <Hint id={hintId} variant={problem ? "error" : "info"}>
        {text}
      </Hint>
    </div>
  );
}
