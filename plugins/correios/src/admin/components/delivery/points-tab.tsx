import { useTranslation } from "react-i18next";
import { EMPTY_POINT, pointDraftOf, readPoint } from "../../lib/delivery/point-draft";
import type { Point } from "../../lib/delivery/types";
import { MissingOption } from "./missing-option";
import { PointForm } from "./point-form";
import { SetupTab } from "./setup-tab";
import { usePointColumns } from "./use-point-columns";

const FORM = {
  path: "pickup-points",
  texts: "points",
  empty: EMPTY_POINT,
  draftOf: pointDraftOf,
  read: readPoint,
  Form: PointForm,
} as const;

/** Where orders are fetched. */
export function PointsTab() {
  const { t } = useTranslation();
  const notice = (points: Point[]) =>
    points.some(({ active, shipping_options }) => active && shipping_options.length === 0) ? (
      <MissingOption text={t("mestresShipping.delivery.points.noOptionHelp")} />
    ) : null;
  return <SetupTab form={FORM} useColumns={usePointColumns} notice={notice} />;
}
