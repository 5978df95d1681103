/** "31999990000", "031 99999-0000" → "(31) 99999-0000"; anything else stays as typed. */
export function tidyPhone(text: string): string {
  return /^\(?\d{2,3}\)?[\s\d-]+$/.test(text.trim())
    ? text.replace(/\D/g, "").replace(/^0?(\d{2})(\d{4,5})(\d{4})$/, "($1) $2-$3")
    : text;
}

/** A CPF of 11 digits or a CNPJ of 14 characters (letters too) with its punctuation; else as typed. */
export function tidyDocument(text: string): string {
  const plain = text.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
  if (/^\d{11}$/.test(plain)) {
    return plain.replace(/^(.{3})(.{3})(.{3})(.{2})$/, "$1.$2.$3-$4");
  }
  if (/^[0-9A-Z]{12}\d{2}$/.test(plain)) {
    return plain.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, "$1.$2.$3/$4-$5");
  }
  return text;
}
