import { formatBRL } from "~/lib/format";
import { cx } from "~/ui";
import type { Terms } from "./types";
import { installmentText, percentText } from "./words";

export type TermsLinesProps = {
  terms: Terms | undefined;
  /** Where there is little room: the PIX price without its percentage. */
  brief?: boolean;
  className?: string;
};

/** Under a price: what it is by PIX, and into how many parts a card splits it. */
export function TermsLines({ terms, brief, className }: TermsLinesProps) {
  if (!terms || (!terms.pix && !terms.installment)) {
    return null;
  }
  const { pix, installment } = terms;
  return (
    <span className={cx("figures flex flex-col text-xs leading-snug text-soft", className)}>
      {pix ? (
        <span>
          <span className="font-[550] text-good">{formatBRL(pix.amount)}</span> no PIX
          {pix.percent && !brief ? ` (${percentText(pix.percent)} a menos)` : ""}
        </span>
      ) : null}
      {installment ? <span>{`ou ${installmentText(installment)}`}</span> : null}
    </span>
  );
}
