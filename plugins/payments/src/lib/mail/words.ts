import { formatBRL } from "@mestres/platform/lib/money";
import type { PaymentMethod } from "../records/types";

const METHOD: Record<PaymentMethod, string> = { pix: "PIX", boleto: "boleto", card: "cartão" };

const INSTANT = new Intl.DateTimeFormat("pt-BR", {
  timeZone: "America/Sao_Paulo",
  day: "2-digit",
  month: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** A method's name in the middle of a sentence. */
export function methodWord(method: PaymentMethod | null): string {
  return method ? METHOD[method] : "pagamento";
}

/** "22/11 às 14:05", on the shop's clock. */
export function instantText(iso: string): string {
  return INSTANT.format(new Date(iso)).replace(/,\s*/, " às ");
}

/** "22/11/2026" of a local date 2026-11-22. */
export function dayText(localDate: string): string {
  return localDate.split("-").reverse().join("/");
}

/** A price without the no-break space, which some mail programs show as a box. */
export function priceText(centavos: number): string {
  return formatBRL(centavos).replace(/\u00a0/g, " ");
}

const BRAND: Readonly<Record<string, string>> = {
  amex: "American Express",
  diners: "Diners",
  elo: "Elo",
  hipercard: "Hipercard",
  master: "Mastercard",
  mastercard: "Mastercard",
  visa: "Visa",
};

/** A card's brand as it is printed on the card; a provider's own id where we know no better. */
export function brandText(brand: string): string {
  const id = brand.toLowerCase();
  return Object.hasOwn(BRAND, id) ? (BRAND[id] ?? brand) : brand;
}

/** A price in a card's parts: "3x de R$ 12,90", or "à vista". */
export function partsText(count: number, amount: number): string {
  return count > 1 ? `${count}x de ${priceText(amount)}` : "à vista";
}
