import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Refresh } from "../../lib/rates/types";

/** How far a filling has got, and what was in its way. */
export function RefreshProgress({ refresh }: { refresh: Refresh }) {
  const { t } = useTranslation();
  const { state, step, steps, written, refused, problem } = refresh;
  if (state === "done" && refused === 0) {
    return null;
  }
  const percent = steps > 0 ? Math.floor((step / steps) * 100) : 0;
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus" role="status">
        {t(`mestresShipping.rates.refreshState.${state}`, { percent, written })}
      </Text>
      {state === "running" && (
        <div
          role="progressbar"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-label={t("mestresShipping.rates.refresh")}
          className="bg-ui-bg-subtle h-2 overflow-hidden rounded-full"
        >
          <div
            className="bg-ui-tag-blue-icon h-full rounded-full transition-[width]"
            style={{ width: `${percent}%` }}
          />
        </div>
      )}
      {problem && (
        <Text size="small" className="text-ui-fg-subtle">
          {refused > 0
            ? t("mestresShipping.rates.refused", { number: refused, problem })
            : t("mestresShipping.rates.problem", { problem })}
        </Text>
      )}
    </div>
  );
}
