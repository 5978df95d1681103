import { StateBadge } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import type { DescribedField } from "../../modules/settings/types";

/** Where a value comes from; of a secret, whether there is one. */
export function FieldStatus({ field }: { field: DescribedField }) {
  const { t } = useTranslation();
  const missing = field.required && !field.is_set;
  if (field.secret) {
    return (
      <StateBadge colour={field.is_set ? "green" : missing ? "red" : "grey"}>
        {t(`mestresPlatform.settings.secret.${field.is_set ? "set" : "unset"}`)}
      </StateBadge>
    );
  }
  return (
    <StateBadge colour={field.problem || missing ? "red" : field.origin === "database" ? "green" : "grey"}>
      {t(`mestresPlatform.settings.origin.${field.origin}`)}
    </StateBadge>
  );
}
