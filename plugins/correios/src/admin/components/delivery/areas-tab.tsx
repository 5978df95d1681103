import { useTranslation } from "react-i18next";
import { areaDraftOf, EMPTY_AREA, readArea } from "../../lib/delivery/area-draft";
import type { Area } from "../../lib/delivery/types";
import { AreaForm } from "./area-form";
import { MissingOption } from "./missing-option";
import { SetupTab } from "./setup-tab";
import { useAreaColumns } from "./use-area-columns";

const FORM = {
  path: "delivery-areas",
  texts: "areas",
  empty: EMPTY_AREA,
  draftOf: areaDraftOf,
  read: readArea,
  Form: AreaForm,
} as const;

/** Where the shop delivers with its own people. */
export function AreasTab() {
  const { t } = useTranslation();
  const notice = ([first]: Area[]) =>
    first && first.shipping_options.length === 0 ? (
      <MissingOption text={t("mestresShipping.delivery.areas.noOption")} />
    ) : null;
  return <SetupTab form={FORM} useColumns={useAreaColumns} notice={notice} />;
}
