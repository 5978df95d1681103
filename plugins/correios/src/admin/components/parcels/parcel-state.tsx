import { StateBadge } from "@mestres/admin-kit";
import { Badge, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { stateColour } from "../../lib/desk/labels";
import { TO_PRINT_STATES } from "../../lib/desk/lists";
import type { ParcelView } from "../../lib/desk/types";

type Props = {
  parcel: Pick<ParcelView, "state" | "late" | "label_error" | "direction"> &
    Partial<Pick<ParcelView, "refunded">>;
};

/** How a parcel stands, whether it is late or no longer to be posted; why it has no label, on pointing. */
export function ParcelState({ parcel: { state, late, label_error, direction, refunded } }: Props) {
  const { t } = useTranslation();
  const badge = (
    <StateBadge colour={stateColour(state)}>{t(`mestresShipping.desk.state.${state}`, state)}</StateBadge>
  );
  return (
    <span className="flex items-center gap-x-1.5">
      {state === "failed" && label_error ? <Tooltip content={label_error}>{badge}</Tooltip> : badge}
      {refunded && direction === "outbound" && TO_PRINT_STATES.some((open) => open === state) && (
        <Tooltip content={t("mestresShipping.desk.refundedHelp")}>
          <Badge size="2xsmall" color="red">
            {t("mestresShipping.desk.refunded")}
          </Badge>
        </Tooltip>
      )}
      {late && (
        <Badge size="2xsmall" color="red">
          {t("mestresShipping.desk.late")}
        </Badge>
      )}
    </span>
  );
}
