import { CurrencyInput, Hint, Input, Label, Switch, Textarea } from "@medusajs/ui";
import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

type TypedProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** Called when the field is left. */
  onLeave?: (() => void) | undefined;
};

type Native = Pick<
  ComponentProps<typeof Input>,
  "type" | "inputMode" | "maxLength" | "placeholder" | "autoComplete"
>;

/** One line of text. */
export function TextField({
  value,
  onChange,
  onLeave,
  id,
  label,
  problem,
  hint,
  className,
  ...native
}: TypedProps & Native) {
  return (
    <Field {...{ id, label, problem, hint, className }}>
      {(control) => (
        <Input
          autoComplete="off"
          {...native}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

type LinesProps = TypedProps & { placeholder?: string; rows: number; maxLength?: number };

/** Several lines of text. */
export function LinesField({ value, onChange, onLeave, placeholder, rows, maxLength, ...field }: LinesProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Textarea
          {...control}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

/** An amount in reais, as typed; `centavosIn` reads it. */
export function MoneyField({ value, onChange, onLeave, ...field }: TypedProps) {
  return (
    <Field {...field}>
      {(control) => (
        <CurrencyInput
          {...control}
          symbol="R$"
          code="BRL"
          decimalSeparator=","
          groupSeparator="."
          decimalScale={2}
          allowNegativeValue={false}
          value={value}
          onValueChange={(typed) => onChange(typed ?? "")}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

type SwitchProps = {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** On or off. */
export function SwitchField({ id, label, hint, checked, onChange }: SwitchProps) {
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        size="small"
        className="mt-0.5"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onCheckedChange={onChange}
      />
      <div className="flex flex-col gap-y-0.5">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Hint id={`${id}-hint`}>{hint}</Hint>
      </div>
    </div>
  );
}
