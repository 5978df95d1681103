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

/** What the control of a field is given. */
export type FieldControl = { id: string; "aria-invalid": boolean; "aria-describedby": string };

type Props = FieldProps & {
  /** Several controls instead of one: the label then names the group. */
  group?: boolean;
  /** Marks the label; that a value is missing is still told by `problem`. */
  required?: boolean | undefined;
  /** What stands at the end of the label's line, such as a state. */
  aside?: ReactNode;
  /** What stands at the end of the hint's line, such as a button. */
  action?: ReactNode;
  children: (control: FieldControl) => ReactNode;
};

/** A label, its control, and beneath it what is wrong with it, or a hint. */
export function Field(props: Props) {
  const { id, label, problem, hint, group, required, aside, action, className = "", children } = props;
  const hintId = `${id}-hint`;
  const control = children({ id, "aria-invalid": Boolean(problem), "aria-describedby": hintId });
  return (
    <div
      className={`flex min-w-0 flex-col gap-y-1 ${className}`}
      {...(group && { role: "group", "aria-labelledby": `${id}-label`, "aria-describedby": hintId })}
    >
      <div className="flex items-center justify-between gap-x-2">
        <Label id={`${id}-label`} htmlFor={group ? undefined : id} size="small" weight="plus">
          {label}
          {required && <span aria-hidden> *</span>}
        </Label>
        {aside}
      </div>
      {control}
      <div className="flex items-start justify-between gap-x-2">
        <Hint id={hintId} variant={problem ? "error" : "info"}>
          {problem ?? hint}
        </Hint>
        {action}
      </div>
    </div>
  );
}
