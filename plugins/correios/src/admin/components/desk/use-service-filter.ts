import { createDataTableFilterHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { SERVICE_IDS } from "../../../features/services/domain/ids";

/** A filter by service of the Correios. */
export function useServiceFilter<Row extends { service: string | null }>() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      createDataTableFilterHelper<Row>().custom({
        id: "service",
        type: "multiselect",
        searchable: false,
        label: t("mestresShipping.desk.columns.service"),
        options: SERVICE_IDS.map((value) => ({ value, label: t(`mestresShipping.desk.service.${value}`) })),
      }),
    [t],
  );
}
