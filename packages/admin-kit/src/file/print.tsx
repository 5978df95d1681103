import { Button, toast } from "@medusajs/ui";
import { useState, type ReactNode } from "react";
import { sdk } from "../data/sdk";
import { openFile } from "./open-file";

type Request = { method?: "GET" | "POST"; query?: Record<string, unknown>; body?: Record<string, unknown> };

/**
 * Asks the server for a PDF: by POST where printing changes something.
 *
 * @throws FetchError with the server's words when it is refused
 */
export async function fetchPdf(path: string, request: Request = {}): Promise<Blob> {
  const response = await sdk.client.fetch<Response>(path, {
    ...request,
    headers: { accept: "application/pdf" },
  });
  return response.blob();
}

/** Prints what a function fetches. Whoever asks sees why there is nothing to print. */
export function usePrint() {
  const [printing, setPrinting] = useState(false);
  /** @param name of the file, where the browser saves it */
  const print = async (fetchFile: () => Promise<Blob>, name: string): Promise<boolean> => {
    setPrinting(true);
    try {
      openFile(await fetchFile(), name);
      return true;
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setPrinting(false);
    }
  };
  return { print, printing };
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
