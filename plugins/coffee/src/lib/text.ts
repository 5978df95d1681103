/** Lower case without accents or repeated spaces: "Cereja  Descascado" → "cereja descascado". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** The value of a text in a URL: "Norte Pioneiro do Paraná" → "norte-pioneiro-do-parana". */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
