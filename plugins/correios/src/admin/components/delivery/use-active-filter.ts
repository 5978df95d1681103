import { createDataTableFilterHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** The one filter of these lists: in use or not. */
export function useActiveFilter<Row>() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      createDataTableFilterHelper<Row>().custom({
        id: "active",
        type: "radio",
        label: t("mestresShipping.delivery.field.active"),
        options: [
          { value: "true", label: t("mestresShipping.delivery.inUse") },
          { value: "false", label: t("mestresShipping.delivery.outOfUse") },
        ],
      }),
    ],
    [t],
  );
}
