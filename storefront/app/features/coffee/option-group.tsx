import { Link } from "react-router";
import { formatBRL } from "~/lib/format";
import { cx } from "~/ui";
import type { Option } from "./choose-variant";

export type OptionGroupProps = {
  id: string;
  legend: string;
  options: Option[];
  /** Show the price under each option: for weights, whose prices differ. */
  prices?: boolean;
};

/**
 * Options as links: each is the address of the page with that choice made, so choosing works
 * without JavaScript and what the form sends is always what the page shows.
 */
export function OptionGroup({ id, legend, options, prices = false }: OptionGroupProps) {
  if (options.length === 0) {
    return null;
  }
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="text-sm font-[550]">
        {legend}
      </p>
      <ul className={cx("mt-2.5 gap-2", prices ? "grid grid-cols-3" : "flex flex-wrap")}>
        {options.map((option) => (
          <li key={option.value}>
            <Link
              to={option.href}
              replace
              preventScrollReset
              aria-current={option.chosen ? "true" : undefined}
              className={cx(
                "flex min-h-12 flex-col justify-center border px-4 leading-tight transition-colors",
                prices ? "rounded-md py-2.5" : "rounded-full text-sm",
                option.chosen ? "border-ink bg-ink text-paper" : "border-edge hover:border-ink",
                !option.available && "border-dashed",
              )}
            >
              <span className={cx("font-[500]", !option.available && "line-through decoration-1")}>
                {option.label}
              </span>
              {option.available ? null : <span className="text-2xs">esgotado</span>}
              {prices && option.available && option.price !== null ? (
                <span className={cx("figures text-xs", !option.chosen && "text-faint")}>
                  {formatBRL(option.price)}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
