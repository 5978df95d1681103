/**
 * A bank boleto's line of 47 digits in its five fields, as it is printed:
 * "00190.00009 01234.567890 12345.678901 1 99990000012345". Anything else stays as it came.
 */
export function formatLinhaDigitavel(line: string): string {
  const digits = line.replace(/\D/g, "");
  return digits.length === 47
    ? digits.replace(/^(\d{5})(\d{5})(\d{5})(\d{6})(\d{5})(\d{6})(\d)(\d{14})$/, "$1.$2 $3.$4 $5.$6 $7 $8")
    : line;
}
