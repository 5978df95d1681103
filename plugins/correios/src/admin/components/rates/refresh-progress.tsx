import { ProgressBar } from "@mestres/admin-kit";
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
        <ProgressBar label={t("mestresShipping.rates.refresh")} value={percent} max={100} />
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
