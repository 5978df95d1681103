import { formatBRL } from "~/lib/format";
import type { FreeFreight, FreightQuote } from "~/features/checkout/freight.server";

/** What a way to receive costs: a delivery that costs nothing is free freight, a pick-up is just free. */
export function freightPrice({ kind, amount }: Pick<FreightQuote, "kind" | "amount">): string {
  if (amount > 0) {
    return formatBRL(amount);
  }
  return kind === "pickup" ? "Grátis" : "Frete grátis";
}

/** For eight digits that are no CEP. */
export const UNKNOWN_CEP = "Não encontramos este CEP. Confira os números.";

/** For one that nobody lists, though the carrier has a price for it. */
export const DOUBTFUL_CEP =
  "Não encontramos este CEP. Confira os números: os preços valem se ele estiver certo.";

/** What an estimated price means. */
export const ESTIMATE_NOTE =
  "Estimado: os Correios não responderam agora, e o preço é o da nossa tabela. Se ele mudar, avisamos antes de você pagar.";

/**
 * The rule of free freight, before anything is bought.
 * @param min the least that has to be bought, in centavos
 */
export function freeFreightRule(min: number): string {
  return min > 0
    ? `Frete grátis em compras a partir de ${formatBRL(min)}`
    : "Frete grátis em todas as compras";
}

/** "Faltam R$ 12,00 para o frete grátis", or that it is reached. */
export function freeFreightText({ missing }: Pick<FreeFreight, "missing">): string {
  if (missing <= 0) {
    return "Este pedido tem frete grátis";
  }
  // Portuguese counts one real and its centavos in the singular.
  return `${missing < 200 ? "Falta" : "Faltam"} ${formatBRL(missing)} para o frete grátis`;
}
