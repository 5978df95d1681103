import { formatBRL, plural } from "~/lib/format";
import type { Installment, Method } from "./types";

export const METHOD_NAMES: Record<Method, string> = {
  pix: "PIX",
  boleto: "Boleto",
  card: "Cartão de crédito",
};

/**
 * Within how many bank days we know of a boleto that was paid: banks settle it on the first or second one after ("D+1",
 * "D+2"). Our mails and the printed boleto say the same.
 */
const BOLETO_BANK_DAYS = 2;

/** "até 2 dias úteis": how long a paid boleto takes to be known, wherever a page says so. */
export const BOLETO_WITHIN = `até ${plural(BOLETO_BANK_DAYS, "dia útil", "dias úteis")}`;

/** "6x de R$ 12,90 sem juros"; with interest the total is what tells. */
export function installmentText({ count, amount, total, interest_free }: Installment): string {
  if (count === 1) {
    return `à vista, ${formatBRL(total)}`;
  }
  const parts = `${count}x de ${formatBRL(amount)}`;
  return interest_free ? `${parts} sem juros` : `${parts} (total ${formatBRL(total)})`;
}

/**
 * The one to show beside a price: the most parts without interest, else the most parts.
 * Null when there is nothing to split.
 */
export function bestInstallment(installments: readonly Installment[]): Installment | null {
  const split = installments.filter(({ count }) => count > 1);
  const free = split.filter((each) => each.interest_free);
  return (free.length > 0 ? free : split).reduce<Installment | null>(
    (best, each) => (best && best.count >= each.count ? best : each),
    null,
  );
}

/** "5%", "2,5%". */
export function percentText(percent: number): string {
  return `${percent.toLocaleString("pt-BR")}%`;
}
