import { formatBRL } from "~/lib/format";
import { cx } from "./cx";

export type PriceProps = {
  centavos: number;
  /** Price before a reduction, in centavos; shown struck through when higher. */
  compareAt?: number | null;
  size?: "sm" | "md" | "lg";
  /** Text before the figure, such as "a partir de". */
  prefix?: string;
  className?: string;
};

const sizes = { sm: "text-base", md: "text-xl", lg: "text-2xl" };

/** A price as typography: the reais large, currency and centavos small, one readable text. */
export function Price({ centavos, compareAt, size = "md", prefix, className }: PriceProps) {
  const [reais = "", cents = ""] = formatBRL(centavos)
    .replace(/^R\$\s*/u, "")
    .split(",");
  const reduced = compareAt != null && compareAt > centavos;
  return (
    <span className={cx("inline-flex flex-wrap items-baseline gap-x-2", className)}>
      {prefix ? <span className="text-xs text-faint">{prefix}</span> : null}
      {reduced ? (
        <s className="figures text-sm text-faint">
          <span className="sr-only">de </span>
          {formatBRL(compareAt)}
          <span className="sr-only"> por </span>
        </s>
      ) : null}
      <span className={cx("font-display tracking-tight whitespace-nowrap", sizes[size])}>
        <span className="text-[0.58em] tracking-normal">R$&nbsp;</span>
        {reais}
        <span className="text-[0.58em]">,{cents}</span>
      </span>
    </span>
  );
}
