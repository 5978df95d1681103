import { useTranslation } from "react-i18next";
import type { LocalizedText } from "./types";

/** Picks the dashboard's language out of a text of the catalogue. */
export function useLocalizedText(): (text: LocalizedText) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language.startsWith("pt") ? text.ptBR : text.en);
}
