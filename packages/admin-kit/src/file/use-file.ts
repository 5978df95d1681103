import { toast } from "@medusajs/ui";
import { useState } from "react";
import { sdk } from "../data/sdk";
import { openFile, saveFile } from "./open-file";

export type FileRequest = {
  method?: "GET" | "POST";
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
};

/**
 * Asks the server for a file.
 *
 * @param type its media type, `text/csv`
 * @throws FetchError with the server's words when it is refused
 */
export async function fetchFile(path: string, type: string, request: FileRequest = {}): Promise<Blob> {
  const response = await sdk.client.fetch<Response>(path, { ...request, headers: { accept: type } });
  return response.blob();
}

/** Fetches a file and hands it over. Whoever asked sees why there is none. */
function useFile(hand: (file: Blob, name: string) => void) {
  const [busy, setBusy] = useState(false);
  /** @param name of the file, where the browser saves it */
  const run = async (fetched: () => Promise<Blob>, name: string): Promise<boolean> => {
    setBusy(true);
    try {
      hand(await fetched(), name);
      return true;
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return [run, busy] as const;
}

/** Prints what a function fetches. */
export function usePrint() {
  const [print, printing] = useFile(openFile);
  return { print, printing };
}

/** Saves what a function fetches. */
export function useSave() {
  const [save, saving] = useFile(saveFile);
  return { save, saving };
}
