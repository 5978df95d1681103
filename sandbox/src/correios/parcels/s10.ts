const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** Check digit of eight digits (UPU S10). */
export function s10CheckDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const digit = 11 - (sum % 11);
  return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}

/** Whether the text is an object code: two letters, eight digits, their check digit and a country. */
export function isS10(code: string): boolean {
  const [, serial, digit] = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(code) ?? [];
  return serial !== undefined && Number(digit) === s10CheckDigit(serial);
}

/** The object code of a serial number of at most eight digits. */
export function s10Code(prefix: string, serial: number): string {
  const digits = String(serial).padStart(8, "0");
  return `${prefix}${digits}${s10CheckDigit(digits)}BR`;
}
