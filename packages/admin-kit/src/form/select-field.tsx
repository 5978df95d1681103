import { Select } from "@medusajs/ui";
import { Field, type FieldProps } from "./field";

type Props = FieldProps & {
  /** The chosen one's value; `""` is none. */
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** What it is called to choose none; absent where one has to be chosen. */
  none?: string | undefined;
};

/** A select takes no empty value: this one stands for none. */
const NONE = "none";

/** One choice of a list. */
export function SelectField({ value, onChange, options, none, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <Select
          value={value || (none === undefined ? "" : NONE)}
          onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
        >
          <Select.Trigger {...control}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {none !== undefined && <Select.Item value={NONE}>{none}</Select.Item>}
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}
