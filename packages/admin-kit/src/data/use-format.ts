import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatAmount, formatDay, formatNumber, formatTime, formatWeight } from "../lib/format";

/** Amounts, times, days, weights and numbers as the dashboard's language writes them; a dash where there is nothing. */
export function useFormat() {
  const { language } = useTranslation().i18n;
  return useMemo(
    () => ({
      /** @param centavos integer centavos */
      amount: (centavos: number | null | undefined): string =>
        centavos === null || centavos === undefined ? "–" : formatAmount(centavos),
      /** @param iso an instant; shown in the time zone of whoever looks */
      time: (iso: string | null | undefined): string => formatTime(iso, language),
      /** @param day a local date */
      day: (day: string | null | undefined): string => formatDay(day, language),
      /** @param grams whole grams */
      weight: (grams: number): string => formatWeight(grams, language),
      number: (value: number): string => formatNumber(value, language),
    }),
    [language],
  );
}
