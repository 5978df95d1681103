import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import en from "./en.json";
import ptBR from "./ptBR.json";

type Values = Record<string, string | number>;

/** Where a plugin's own texts stand, too. */
const NAMESPACE = "translation";
/** Marks that a dashboard has the kit's texts. */
const MARK = "mestresKit.loadFailed";

/**
 * The kit's own texts, below `mestresKit`. The dashboard reads the texts of plugins only, so the kit puts its own beside
 * them when the first of its pieces is drawn; a text that the application set under the same name stays.
 *
 * @returns the text of a key, without the prefix
 */
export function useText(): (key: string, values?: Values) => string {
  const { t, i18n } = useTranslation();
  for (const [language, texts] of Object.entries({ en, ptBR })) {
    if (!i18n.exists(MARK, { lng: language, fallbackLng: [] })) {
      i18n.addResourceBundle(language, NAMESPACE, texts, true, false);
    }
  }
  return useCallback((key, values = {}) => t(`mestresKit.${key}`, values), [t]);
}
