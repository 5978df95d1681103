const brl = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

/** @param centavos integer centavos */
export function formatAmount(centavos: number): string {
  return brl.format(centavos / 100);
}

/**
 * Local date and time of whoever looks.
 *
 * @param language the dashboard's name of it, such as `ptBR`: not a BCP 47 tag, which Intl insists on
 */
export function formatTime(iso: string | null, language: string): string {
  return iso
    ? new Intl.DateTimeFormat(language.startsWith("pt") ? "pt-BR" : "en", {
        dateStyle: "short",
        timeStyle: "medium",
      }).format(new Date(iso))
    : "–";
}
