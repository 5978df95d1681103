/**
 * Turns every dash into a hyphen: word processors, phones and web pages put a typographic one (– — ‑ ‒ −) into a CEP, CPF
 * or CNPJ that is copied from them.
 */
export function plainDashes(text: string): string {
  return text.replace(/[\p{Dash_Punctuation}\u2212]/gu, "-");
}
