import { Field, type FieldProps } from "./field";

type Props<Value extends string> = FieldProps & {
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

const PRESSED = "border-ui-border-interactive bg-ui-bg-highlight text-ui-fg-interactive";
const LOOSE = "border-ui-border-base bg-ui-bg-field text-ui-fg-subtle hover:bg-ui-bg-field-hover";

/** Any number of a few choices, each a button that stays pressed; in the options' order. */
export function Choices<Value extends string>({ options, chosen, onChange, ...field }: Props<Value>) {
  const toggle = (value: Value) => {
    const pressed = chosen.includes(value);
    onChange(
      options.map((each) => each.value).filter((each) => (each === value ? !pressed : chosen.includes(each))),
    );
  };
  return (
    <Field {...field} group>
      {({ id }) => (
        <div className="flex flex-wrap gap-1.5">
          {options.map(({ value, label }, index) => (
            <button
              key={value}
              // A form looks for the field's own id when it is wrong.
              id={index === 0 ? id : undefined}
              type="button"
              aria-pressed={chosen.includes(value)}
              className={`txt-compact-small focus-visible:shadow-borders-focus rounded-md border px-2.5 py-1 outline-none transition-colors ${
                chosen.includes(value) ? PRESSED : LOOSE
              }`}
              onClick={() => toggle(value)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </Field>
  );
}
