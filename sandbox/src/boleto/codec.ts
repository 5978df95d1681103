const FACTOR_EPOCH = Date.UTC(1997, 9, 7);
const DAY_MS = 86_400_000;

/**
 * Fator de vencimento of a local date (YYYY-MM-DD): days since 1997-10-07, which run from 1000 to 9999
 * and start again (FEBRABAN: 2025-02-21 is 9999, 2025-02-22 is 1000).
 */
export function dueFactor(dueOn: string): string {
  const days = Math.round((Date.parse(`${dueOn}T00:00:00Z`) - FACTOR_EPOCH) / DAY_MS);
  return String(((days - 1000) % 9000) + 1000).padStart(4, "0");
}

const digitsFromRight = (digits: string): number[] => Array.from(digits, Number).reverse();

/** Check digit of each field of the linha digitável: weights 2, 1 from the right, digits of the products added. */
export function mod10(digits: string): number {
  const sum = digitsFromRight(digits).reduce((total, digit, at) => {
    const product = digit * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Check digit of the barcode: weights 2 to 9 from the right; 0, 10 and 11 become 1. */
export function mod11(digits: string): number {
  const sum = digitsFromRight(digits).reduce((total, digit, at) => total + digit * ((at % 8) + 2), 0);
  const check = 11 - (sum % 11);
  return check === 0 || check > 9 ? 1 : check;
}

/** The 44 digits of a boleto's barcode. `free` is the bank's own field of 25 digits; `amount` in centavos. */
export function buildBarcode(input: { bank: string; dueOn: string; amount: number; free: string }): string {
  const head = `${input.bank}9`;
  const tail = `${dueFactor(input.dueOn)}${String(input.amount).padStart(10, "0")}${input.free}`;
  return `${head}${mod11(head + tail)}${tail}`;
}

/** The 47 digits that people type, from the 44 of the barcode. */
export function toLine(barcode: string): string {
  const free = barcode.slice(19);
  const fields = [barcode.slice(0, 4) + free.slice(0, 5), free.slice(5, 15), free.slice(15, 25)];
  return fields.map((field) => field + mod10(field)).join("") + barcode.slice(4, 19);
}

/** "00000.00000 00000.000000 00000.000000 0 00000000000000", as printed. */
export function formatLine(line: string): string {
  return line.replace(/^(\d{5})(\d{5})(\d{5})(\d{6})(\d{5})(\d{6})(\d)(\d{14})$/, "$1.$2 $3.$4 $5.$6 $7 $8");
}

/** The barcode behind what somebody typed or scanned (47 or 44 digits, punctuation ignored); null when a check digit is wrong. */
export function readBarcode(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, "");
  if (/^\d{44}$/.test(digits)) {
    return isSound(digits) ? digits : null;
  }
  if (!/^\d{47}$/.test(digits)) {
    return null;
  }
  const free = digits.slice(4, 9) + digits.slice(10, 20) + digits.slice(21, 31);
  const barcode = digits.slice(0, 4) + digits.slice(32) + free;
  return isSound(barcode) && toLine(barcode) === digits ? barcode : null;
}

const isSound = (barcode: string) => String(mod11(barcode.slice(0, 4) + barcode.slice(5))) === barcode[4];
