import { sdk, useChange, useList } from "@mestres/admin-kit";
import type { Box, NewBox } from "./types";

const PATH = "/admin/correios/boxes";
const ROOT = ["mestres", "shipping-boxes"];

/** One page of the store's boxes. */
export function useBoxes(query: object) {
  return useList<{ boxes: Box[]; count: number }>(ROOT, PATH, query);
}

/** Writes a box: a new one without an id. */
export function useSaveBox() {
  return useChange(
    ({ id, ...body }: Partial<NewBox> & { id?: string }) =>
      sdk.client.fetch<{ box: Box }>(id ? `${PATH}/${id}` : PATH, { method: "POST", body }),
    [ROOT],
  );
}

export function useDeleteBox() {
  return useChange((id: string) => sdk.client.fetch<unknown>(`${PATH}/${id}`, { method: "DELETE" }), [ROOT]);
}

/** Adds the boxes that a coffee roaster usually has. */
export function useSuggestedBoxes() {
  return useChange(
    (_: undefined) =>
      sdk.client.fetch<{ boxes: Box[] }>("/admin/correios/box-suggestions", { method: "POST" }),
    [ROOT],
  );
}
