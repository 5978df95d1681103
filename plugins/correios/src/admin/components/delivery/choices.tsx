import { Hint, Label, Switch } from "@medusajs/ui";
import type { Problem } from "../../lib/delivery/read";
import { fieldId, FormField } from "./form-field";

type Props<Value extends string> = {
  field: string;
  label: string;
  problem: Problem | undefined;
  hint?: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

/** Any number of a few choices, each a button that stays pressed; in the options' order. */
export function Choices<Value extends string>({ options, chosen, onChange, ...frame }: Props<Value>) {
  return (
    <FormField {...frame} group>
      {({ id }) => (
        <div className="flex flex-wrap gap-1.5">
          {options.map(({ value, label }, index) => {
            const pressed = chosen.includes(value);
            const without = chosen.filter((each) => each !== value);
            const withIt = options
              .map((each) => each.value)
              .filter((each) => each === value || chosen.includes(each));
            return (
              <button
                key={value}
                // The form looks for the field's own id when it is wrong.
                id={index === 0 ? id : undefined}
                type="button"
                aria-pressed={pressed}
                className={`txt-compact-small focus-visible:shadow-borders-focus min-h-8 rounded-md border px-2.5 outline-none transition-colors ${
                  pressed
                    ? "border-ui-border-interactive bg-ui-bg-highlight text-ui-fg-interactive"
                    : "border-ui-border-base bg-ui-bg-field text-ui-fg-subtle hover:bg-ui-bg-field-hover"
                }`}
                onClick={() => onChange(pressed ? without : withIt)}
              >
                {label}
              </button>
            );
          })}
        </div>
      )}
    </FormField>
  );
}

type ActiveProps = { label: string; hint: string; checked: boolean; onChange: (active: boolean) => void };

/** In use or not. */
export function ActiveSwitch({ label, hint, checked, onChange }: ActiveProps) {
  const id = fieldId("active");
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
