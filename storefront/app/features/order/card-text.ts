import { formatBRL } from "~/lib/format";
import type { OrderPayment } from "./payment";

const BRANDS: Record<string, string> = {
  visa: "Visa",
  master: "Mastercard",
  mastercard: "Mastercard",
  elo: "Elo",
  amex: "American Express",
  hipercard: "Hipercard",
  diners: "Diners Club",
};

/** "Visa final 4242, 3x de R$ 36,90". */
export function cardText(card: NonNullable<OrderPayment["card"]>): string {
  const brand = BRANDS[card.brand.toLowerCase()] ?? "Cartão";
  const name = `${brand} final ${card.last_four}`;
  if (card.installments <= 1) {
    return `${name}, à vista`;
  }
  return card.installment_amount > 0
    ? `${name}, ${card.installments}x de ${formatBRL(card.installment_amount)}`
    : `${name}, ${card.installments}x`;
}
