import { Badge, StatusBadge, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { stateColour } from "../../lib/desk/labels";
import type { ParcelView } from "../../lib/desk/types";

type Props = { parcel: Pick<ParcelView, "state" | "late" | "label_error"> };

/** How a parcel stands, and whether it is late; why it has no label, on pointing. */
export const ParcelState = ({ parcel: { state, late, label_error } }: Props) => {
  const { t } = useTranslation();
  const badge = (
    <StatusBadge color={stateColour(state)} className="text-nowrap">
      {t(`mestresShipping.desk.state.${state}`, state)}
    </StatusBadge>
  );
  return (
    <span className="flex items-center gap-x-1.5">
      {state === "failed" && label_error ? <Tooltip content={label_error}>{badge}</Tooltip> : badge}
      {late && (
        <Badge size="2xsmall" color="red">
          {t("mestresShipping.desk.late")}
        </Badge>
      )}
    </span>
  );
};
