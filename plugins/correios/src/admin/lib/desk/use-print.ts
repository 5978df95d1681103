import { toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deskApi } from "./api";
import { showPdf } from "./show-pdf";
import { useRefresh } from "./use-desk";

export const PRINTS = ["10x15", "a4", "list"] as const;
export type Print = (typeof PRINTS)[number];

/** Prints labels or the posting list of parcels. Whoever asks sees why there is nothing to print. */
export function usePrint() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [printing, setPrinting] = useState(false);
  const print = async (ids: string[], what: Print): Promise<void> => {
    setPrinting(true);
    try {
      const document_ = await (what === "list" ? deskApi.postingList(ids) : deskApi.labels(ids, what));
      showPdf(document_, `${t(`mestresShipping.desk.file.${what === "list" ? "list" : "labels"}`)}.pdf`);
      await refresh();
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error));
    } finally {
      setPrinting(false);
    }
  };
  return { print, printing };
}
