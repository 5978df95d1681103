import { Button } from "@medusajs/ui";
import type { ReactNode } from "react";
import { fetchFile, usePrint, type FileRequest } from "./use-file";

/**
 * Asks the server for a PDF: by POST where printing changes something.
 *
 * @throws FetchError with the server's words when it is refused
 */
export function fetchPdf(path: string, request: FileRequest = {}): Promise<Blob> {
  return fetchFile(path, "application/pdf", request);
}

type Props = {
  fetchFile: () => Promise<Blob>;
  /** Of the file, where the browser saves it. */
  name: string;
  variant?: "primary" | "secondary" | "transparent";
  /** Called once it is shown: what was printed may have to be read again. */
  onPrinted?: () => void;
  children: ReactNode;
};

/** A button that shows a document in a new tab, ready to print. */
export function PrintButton({ fetchFile, name, variant = "secondary", onPrinted, children }: Props) {
  const { print, printing } = usePrint();
  const onClick = async () => {
    if (await print(fetchFile, name)) {
      onPrinted?.();
    }
  };
  return (
    <Button size="small" variant={variant} isLoading={printing} onClick={() => void onClick()}>
      {children}
    </Button>
  );
}
