import { mod11BankNumber } from "../check-digits";

/** Banks behind our issuers and the most common others, by their number (Banco Central's list of participants). */
const NAMES: Readonly<Record<string, string>> = {
  "001": "Banco do Brasil",
  "033": "Santander",
  "077": "Inter",
  "104": "Caixa",
  "237": "Bradesco",
  "323": "Mercado Pago",
  "341": "Itaú",
  "364": "Efí",
  "422": "Safra",
  "748": "Sicredi",
  "756": "Sicoob",
};

/** The bank as a boleto's head names it. @param bank three digits */
export function bankName(bank: string): string {
  return NAMES[bank] ?? `Banco ${bank}`;
}

/** The bank's number with its check digit, "237-2". */
export function bankNumber(bank: string): string {
  return `${bank}-${mod11BankNumber(bank)}`;
}
