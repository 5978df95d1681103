import { formatWeekdayDate, plural } from "~/lib/format";
import type { FreightQuote } from "./freight.server";

/** "chega até sexta-feira, 27 de novembro", "chega hoje", or the working days when no date is known. */
export function describeDelivery({
  kind,
  days,
  delivery_by,
}: Pick<FreightQuote, "kind" | "days" | "delivery_by">): string {
  const pickup = kind === "pickup";
  if (delivery_by && days === 0) {
    return pickup ? "pronto para retirar hoje" : "chega hoje";
  }
  if (delivery_by) {
    return `${pickup ? "pronto para retirar" : "chega"} até ${formatWeekdayDate(delivery_by)}`;
  }
  if (!days) {
    return pickup ? "avisamos quando estiver pronto" : "prazo combinado por e-mail";
  }
  return `${pickup ? "pronto em" : "em até"} ${plural(days, "dia útil", "dias úteis")}`;
}
