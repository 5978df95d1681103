import { cx } from "~/ui";
import type { FacetValue } from "./types";

export type ChoiceListProps = {
  legend: string;
  name: string;
  values: FacetValue[];
  chosen: string[];
};

/** Checkboxes of one facet. A choice that no longer has coffees stays visible so that it can be undone. */
export function ChoiceList({ legend, name, values, chosen }: ChoiceListProps) {
  const gone = chosen
    .filter((value) => !values.some((facet) => facet.value === value))
    .map((value) => ({ value, label: value, count: 0 }));
  return (
    <fieldset className="max-h-80 overflow-y-auto">
      <legend className="sr-only">{legend}</legend>
      {[...gone, ...values].map(({ value, label, count }) => (
        <label
          key={value}
          className={cx(
            "flex min-h-10 items-center gap-3 rounded-sm px-1 text-sm hover:bg-sunk",
            count === 0 && "text-faint",
          )}
        >
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="size-4.5 shrink-0 accent-ink"
          />
          <span className="flex-1 first-letter:uppercase">{label}</span>
          <span className="figures text-xs text-faint" aria-hidden>
            {count}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
