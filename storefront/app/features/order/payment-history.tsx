import { formatBRL, formatDateTime } from "~/lib/format";
import { historyLines } from "./history";
import type { PaymentNews } from "./payment";

/** What happened to the money, plainly, folded away until somebody wants to know. */
export function PaymentHistory({ timeline }: { timeline: readonly PaymentNews[] }) {
  const lines = historyLines(timeline);
  if (lines.length === 0) {
    return null;
  }
  return (
    <details className="border-t border-line pt-4 text-sm">
      <summary className="link min-h-11 w-fit py-2">Histórico do pagamento</summary>
      <ol className="mt-2 flex flex-col divide-y divide-line">
        {lines.map(({ key, text, at, amount }) => (
          <li key={key} className="flex justify-between gap-4 py-2.5">
            <span>
              {text}
              <time dateTime={at} className="figures block text-xs text-faint">
                {formatDateTime(at)}
              </time>
            </span>
            {amount === null ? null : <span className="figures whitespace-nowrap">{formatBRL(amount)}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
