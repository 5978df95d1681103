import { localeOf } from "./format";

/** A text that comes from the server in both languages of the dashboard. */
export type LocalizedText = { readonly ptBR: string; readonly en: string };

/** @param language the dashboard's name of it */
export function localized(text: LocalizedText, language: string): string {
  return localeOf(language) === "pt-BR" ? text.ptBR : text.en;
}
