import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { localized, type LocalizedText } from "../lib/localized";

/** Picks the dashboard's language out of a text that the server has in both. */
export function useLocalized(): (text: LocalizedText) => string {
  const { language } = useTranslation().i18n;
  return useCallback((text) => localized(text, language), [language]);
}
