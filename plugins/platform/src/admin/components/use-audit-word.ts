import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** What an action, a resource or an outcome of the trail is called; its own name where there is no word for it. */
export function useAuditWord(): (list: "action" | "resource" | "outcome", name: string) => string {
  const { t } = useTranslation();
  return useCallback((list, name) => t(`mestresPlatform.audit.${list}.${name}`, { defaultValue: name }), [t]);
}
