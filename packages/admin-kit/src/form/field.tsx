import { Hint, Label } from "@medusajs/ui";
import type { ReactNode } from "react";

/** What every field has. */
export type FieldProps = {
  /** Of its control; the field's own parts are named after it. */
  id: string;
  label: string;
  /** What is wrong with what was typed, in words. */
  problem?: string | undefined;
  hint?: string | undefined;
  className?: string | undefined;
};

type Control = { id: string; "aria-invalid": boolean; "aria-describedby": string };

type Props = FieldProps & {
  /** Several controls instead of one: the label then names the group. */
  group?: boolean;
  children: (control: Control) => ReactNode;
};

/** A label, its control, and beneath it what is wrong with it, or a hint. */
export function Field({ id, label, problem, hint, group, className = "", children }: Props) {
  const hintId = `${id}-hint`;
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
        {problem ?? hint}
      </Hint>
    </div>
  );
}
