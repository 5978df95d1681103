import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatAmount, formatDay, formatTime, formatWeight } from "./format";

/** Amounts, times and days as the dashboard's language writes them. */
export function useFormat() {
  const language = useTranslation().i18n.language;
  return useMemo(
    () => ({
      /** @param centavos integer centavos; a dash when there is none */
      amount: (centavos: number | null | undefined): string =>
        centavos === null || centavos === undefined ? "–" : formatAmount(centavos),
      time: (iso: string | null | undefined): string => formatTime(iso, language),
      weight: (grams: number): string => formatWeight(grams, language),
      day: (day: string): string => formatDay(day, language),
    }),
    [language],
  );
}
