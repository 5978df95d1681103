/** "30160011" → "30160-011"; anything else stays as typed. */
export function tidyCep(text: string): string {
  const digits = text.replace(/\D/g, "");
  return digits.length === 8 ? digits.replace(/^(\d{5})(\d{3})$/, "$1-$2") : text;
}
