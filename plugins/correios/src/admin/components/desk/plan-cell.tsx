import { useFormat } from "@mestres/admin-kit";
import { Badge, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ToPackOrder } from "../../lib/desk/orders";

type Packed = { grams: number; length: number; width: number; height: number; name: string | null };

/** The boxes that an order goes into: as packed by hand, else as the quote planned. */
export function PlanCell({ order }: { order: ToPackOrder }) {
  const { t } = useTranslation();
  const { weight } = useFormat();
  const { packed, parcels_planned: planned, failed: refused } = order;
  const parcels: Packed[] = packed.length
    ? packed.map((one) => ({ ...one, name: one.box_name }))
    : planned.map((one) => ({ ...one, name: one.box?.name ?? null }));
  const [failed] = refused;
  if (!parcels.length) {
    return <span className="text-ui-fg-muted">{t("mestresShipping.desk.plan.none")}</span>;
  }
  const grams = parcels.reduce((sum, one) => sum + one.grams, 0);
  const lines = parcels.map(
    ({ name, length, width, height, grams: own }) =>
      `${name ?? t("mestresShipping.desk.plan.noBox")} · ${length}×${width}×${height} cm · ${weight(own)}`,
  );
  return (
    <span className="flex items-center gap-x-2">
      <Tooltip content={<span className="whitespace-pre-line">{lines.join("\n")}</span>} maxWidth={320}>
        <span className="text-nowrap">
          {t("mestresShipping.desk.plan.summary", { number: parcels.length, weight: weight(grams) })}
        </span>
      </Tooltip>
      {failed && (
        <Tooltip content={failed.label_error ?? t("mestresShipping.desk.state.failed")}>
          <Badge size="2xsmall" color="red">
            {t("mestresShipping.desk.state.failed")}
          </Badge>
        </Tooltip>
      )}
      {!failed && packed.length > 0 && (
        <Badge size="2xsmall" color="blue">
          {t("mestresShipping.desk.plan.byHand")}
        </Badge>
      )}
    </span>
  );
}
