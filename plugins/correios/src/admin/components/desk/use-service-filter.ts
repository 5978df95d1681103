import { choiceFilter } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { SERVICE_IDS } from "../../../features/services/domain/ids";

/** A filter by service of the Correios. */
export function useServiceFilter() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      choiceFilter({
        id: "service",
        label: t("mestresShipping.desk.columns.service"),
        choices: SERVICE_IDS,
        words: (service) => t(`mestresShipping.desk.service.${service}`),
      }),
    [t],
  );
}
