/** How long an address of a document stays good: the new tab reads it at once, a slow machine a little later. */
const KEPT_MS = 60_000;

/** Shows a document in a new tab, ready to print; where the browser opens none, saves it as a file. */
export function showPdf(document_: Blob, filename: string): void {
  const address = URL.createObjectURL(document_);
  if (!window.open(address, "_blank")) {
    const link = document.createElement("a");
    link.href = address;
    link.download = filename;
    link.click();
  }
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
