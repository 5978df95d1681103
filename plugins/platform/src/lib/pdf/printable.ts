/** Characters beyond Latin-1 that the PDF standard fonts have too (WinAnsi). */
const WIN_ANSI = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

/** A text with only what the standard fonts can draw: accents stay, anything else becomes its base letter or "?". */
export function printable(text: string): string {
  return [...text.normalize("NFC").replace(/[\s\u00a0\u202f]+/g, " ")]
    .map((char) => {
      if (isDrawable(char)) {
        return char;
      }
      const base = char.normalize("NFD").replace(/\p{M}/gu, "");
      return base && [...base].every(isDrawable) ? base : "?";
    })
    .join("");
}

function isDrawable(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa1 && code <= 0xff) || WIN_ANSI.includes(char);
}
