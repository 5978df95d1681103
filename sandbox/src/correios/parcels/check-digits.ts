/** Modulo 11 with weights from 2 to `top` and over again, right to left; letters count as their ASCII code less 48. */
function mod11(text: string, top: number): number {
  const sum = [...text]
    .reverse()
    .reduce((total, char, at) => total + (char.charCodeAt(0) - 48) * (2 + (at % (top - 1))), 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

const endsWell = (text: string, digits: number, top: number): boolean =>
  Array.from({ length: digits }, (_, at) => text.length - digits + at).every(
    (at) => mod11(text.slice(0, at), top) === Number(text[at]),
  );

/** Whether the text is a CPF (11 digits) or a CNPJ (14 characters, letters in capitals), check digits included. */
export function isCpfOrCnpj(text: string): boolean {
  if (/^(.)\1*$/.test(text)) {
    return false;
  }
  if (/^\d{11}$/.test(text)) {
    return endsWell(text, 2, 11);
  }
  return /^[0-9A-Z]{12}\d{2}$/.test(text) && endsWell(text, 2, 9);
}

/** Whether the text is an NF-e's access key: 44 characters, its check digit the last one. */
export function isNfeKey(text: string): boolean {
  return /^\d{6}[0-9A-Z]{14}\d{24}$/.test(text) && endsWell(text, 1, 9);
}
