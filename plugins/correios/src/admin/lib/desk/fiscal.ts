/** What people paste, with the spaces of a DANFE, as characters in capitals. */
export function normalizeNfeKey(text: string): string {
  return text.replace(/[\s.-]/g, "").toUpperCase();
}

/** Whether a normalised text may be an NF-e's access key; its check digit is the server's to judge. */
export function looksLikeNfeKey(text: string): boolean {
  return /^\d{6}[0-9A-Z]{14}\d{24}$/.test(text);
}
