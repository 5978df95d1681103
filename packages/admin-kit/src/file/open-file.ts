/** How long an address of a file stays good: the new tab reads it at once, a slow machine a little later. */
const KEPT_MS = 60_000;

function download(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

/** Saves a file that the browser has. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Shows a file in a new tab, ready to print; where the browser opens none, saves it. */
export function openFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  if (!window.open(address, "_blank")) {
    download(address, name);
  }
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
