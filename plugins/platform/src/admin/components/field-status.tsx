import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Field } from "../lib/types";

/** Where a value comes from; of a secret, whether there is one. */
export function FieldStatus({ field }: { field: Field }) {
  const { t } = useTranslation();
  const missing = field.required && !field.is_set;
  if (field.secret) {
    return (
      <StatusBadge className="shrink-0 text-nowrap" color={field.is_set ? "green" : missing ? "red" : "grey"}>
        {t(`mestresPlatform.settings.secret.${field.is_set ? "set" : "unset"}`)}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge
      className="shrink-0 text-nowrap"
      color={field.problem || missing ? "red" : field.origin === "database" ? "green" : "grey"}
    >
      {t(`mestresPlatform.settings.origin.${field.origin}`)}
    </StatusBadge>
  );
}
