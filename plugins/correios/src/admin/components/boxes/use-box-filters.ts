import { createDataTableFilterHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Box } from "../../lib/boxes/types";

const filter = createDataTableFilterHelper<Box>();

/** The filter of the boxes: in use or not. */
export function useBoxFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      filter.accessor("active", {
        type: "radio",
        label: t("mestresShipping.boxes.field.active"),
        options: [
          { value: "true", label: t("mestresShipping.boxes.inUse") },
          { value: "false", label: t("mestresShipping.boxes.outOfUse") },
        ],
      }),
    ],
    [t],
  );
}
