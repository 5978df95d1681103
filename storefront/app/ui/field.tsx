import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type Frame = {
  label: string;
  /** Must be unique on the page: label, hint and error are tied to it. */
  id: string;
  hint?: ReactNode;
  /** Shown under the field and read out with it. */
  error?: string | null;
  /** Adds "(opcional)" to the label. Required fields carry no mark. */
  optional?: boolean;
  className?: string;
};

const control =
  "w-full min-h-12 rounded-md border bg-raised px-3.5 text-base text-ink placeholder:text-faint transition-colors hover:border-ink";

const describedBy = ({ id, hint, error }: Pick<Frame, "id" | "hint" | "error">) =>
  cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;

function FieldFrame({
  label,
  id,
  hint,
  error,
  optional,
  className,
  children,
}: Frame & { children: ReactNode }) {
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-[550]">
        {label}
        {optional ? <span className="font-normal text-faint"> (opcional)</span> : null}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-faint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-xs font-[550] text-bad">
          <Icon name="warning" size={16} className="mt-px" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

export type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "id"> & Frame;

/** A text input with its label, hint and error. `name` defaults to the id. */
export function Field({ label, id, hint, error, optional, className, ...input }: FieldProps) {
  return (
    <FieldFrame {...{ label, id, hint, error, optional, className }}>
      <input
        name={id}
        required={!optional}
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={cx(control, error ? "border-bad" : "border-edge")}
      />
    </FieldFrame>
  );
}

export type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id"> & Frame;

/** A native select with its label, hint and error; options are children. */
export function Select({ label, id, hint, error, optional, className, children, ...select }: SelectProps) {
  return (
    <FieldFrame {...{ label, id, hint, error, optional, className }}>
      <div className="relative">
        <select
          name={id}
          required={!optional}
          {...select}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, hint, error })}
          className={cx(control, "appearance-none pr-10", error ? "border-bad" : "border-edge")}
        >
          {children}
        </select>
        <Icon name="chevron" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2" />
      </div>
    </FieldFrame>
  );
}
