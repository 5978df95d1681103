const fromTheRight = (digits: string): number[] => Array.from(digits, Number).reverse();

/**
 * Check digit of a field of the linha digitável (Febraban): weights 2 and 1 from
 * the right, the digits of each product added, complement to the next ten.
 */
export function mod10(digits: string): number {
  const sum = fromTheRight(digits).reduce((total, digit, index) => {
    const product = digit * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

function remainder11(digits: string): number {
  // Weights 2 to 9 from the right, over and over.
  return fromTheRight(digits).reduce((total, digit, index) => total + digit * (2 + (index % 8)), 0) % 11;
}

/** General check digit of a bank boleto's barcode: 0, 10 and 11 become 1. */
export function mod11Bank(digits: string): number {
  const digit = 11 - remainder11(digits);
  return digit > 9 ? 1 : digit;
}

/** Check digit printed behind a bank's number: modulo 11, 10 and 11 become 0. */
export function mod11BankNumber(digits: string): number {
  const digit = 11 - remainder11(digits);
  return digit > 9 ? 0 : digit;
}
