import { fetchPdf, usePrint } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { useRefresh } from "./use-desk";

export type Print = "10x15" | "a4" | "list";

const fetchOf = (ids: string[], what: Print) =>
  what === "list"
    ? fetchPdf("/admin/correios/posting-list.pdf", { query: { ids: ids.join(",") } })
    : // By POST, since the server notes that they were printed.
      fetchPdf("/admin/correios/labels.pdf", { method: "POST", body: { ids, format: what } });

/** Prints labels or the posting list of parcels. */
export function usePrintParcels() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { print } = usePrint();
  return async (ids: string[], what: Print): Promise<void> => {
    const name = t(`mestresShipping.desk.file.${what === "list" ? "list" : "labels"}`);
    if (await print(() => fetchOf(ids, what), `${name}.pdf`)) {
      await refresh();
    }
  };
}
