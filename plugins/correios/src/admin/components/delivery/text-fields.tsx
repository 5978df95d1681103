import { CurrencyInput, Input, Textarea } from "@medusajs/ui";
import type { ComponentProps } from "react";
import type { Problem } from "../../lib/delivery/read";
import { FormField } from "./form-field";

type Props = {
  field: string;
  label: string;
  problem: Problem | undefined;
  hint?: string;
  className?: string;
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
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
  field,
  label,
  problem,
  hint,
  className,
  ...native
}: Props & Native) {
  return (
    <FormField {...{ field, label, problem, hint, className }}>
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
    </FormField>
  );
}

/** Several lines of text. */
export function LinesField({
  value,
  onChange,
  onLeave,
  placeholder,
  rows,
  ...frame
}: Props & { placeholder?: string; rows: number }) {
  return (
    <FormField {...frame}>
      {(control) => (
        <Textarea
          {...control}
          rows={rows}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </FormField>
  );
}

/** An amount in reais. */
export function MoneyField({ value, onChange, onLeave, ...frame }: Props) {
  return (
    <FormField {...frame}>
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
    </FormField>
  );
}
