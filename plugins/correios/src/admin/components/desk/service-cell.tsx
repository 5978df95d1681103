import { useTranslation } from "react-i18next";
import type { ParcelView } from "../../lib/desk/types";

/** A parcel's service, and which of an order's parcels it is where there are more. */
export function ServiceCell({ parcel }: { parcel: Pick<ParcelView, "service" | "sequence" | "of"> }) {
  const { t } = useTranslation();
  const { service, sequence, of } = parcel;
  return (
    <span className="text-nowrap">
      {t(`mestresShipping.desk.service.${service}`, service)}
      {of > 1 ? ` ${sequence}/${of}` : ""}
    </span>
  );
}
