import { clx, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { historyColour, historyWords } from "../../lib/payments/labels";
import type { HistoryLine } from "../../lib/payments/types";
import { useFormat } from "../../lib/use-format";
import { Reference } from "../reference";

const DOTS = {
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
  orange: "bg-ui-tag-orange-icon",
  grey: "bg-ui-tag-neutral-icon",
};

/** One thing that happened: what, how much, when, by whom, and the provider's name of it. */
export function OrderHistoryLine({ line, last }: { line: HistoryLine; last: boolean }) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return (
    <li className="flex gap-x-3">
      <div aria-hidden className="flex flex-col items-center pt-1.5">
        <span className={clx("size-2 shrink-0 rounded-full", DOTS[historyColour(line)])} />
        {!last && <span className="bg-ui-border-base mt-1 w-px flex-1" />}
      </div>
      <div className={clx("min-w-0 flex-1", !last && "pb-4")}>
        <div className="flex items-baseline justify-between gap-x-2">
          <Text size="small" weight="plus">
            {t(`mestresPayments.history.${historyWords(line)}`)}
          </Text>
          {line.amount !== null && (
            <Text size="small" className="shrink-0 tabular-nums">
              {amount(line.amount)}
            </Text>
          )}
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {time(line.at)} · {t(`mestresPayments.method.${line.method}`)} ·{" "}
          {t(`mestresPayments.source.${line.source}`)}
        </Text>
        {line.reference && (
          <div className="text-ui-fg-muted">
            <Reference value={line.reference} />
          </div>
        )}
      </div>
    </li>
  );
}
