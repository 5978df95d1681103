import { Hint, Input, Label } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { NUMBERS, type NumberField, type Problem } from "../../lib/boxes/draft";

type Props = {
  field: NumberField;
  value: string;
  problem: Problem | undefined;
  /** What stands in an empty field. */
  placeholder?: string;
  hint?: string;
  onChange: (value: string) => void;
  onLeave: () => void;
};

/** One whole number of a box, with what is wrong with it beneath. */
export function BoxField({ field, value, problem, placeholder, hint, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const id = `box-${field}`;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {t(`mestresShipping.boxes.field.${field}`)}
      </Label>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        aria-invalid={Boolean(problem)}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      <Hint id={`${id}-hint`} variant={problem ? "error" : "info"}>
        {problem ? t(`mestresShipping.boxes.problem.${problem}`, NUMBERS[field]) : hint}
      </Hint>
    </div>
  );
}
