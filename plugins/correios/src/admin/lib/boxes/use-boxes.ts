import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { BoxesQuery } from "./query";
import type { Box, NewBox } from "./types";

const PATH = "/admin/correios/boxes";
const ROOT = ["mestres", "shipping-boxes"];

/** One page of the store's boxes. */
export function useBoxes(query: BoxesQuery) {
  return useQuery({
    queryKey: [...ROOT, query],
    queryFn: () => sdk.client.fetch<{ boxes: Box[]; count: number }>(PATH, { query: { ...query } }),
    placeholderData: keepPreviousData,
  });
}

function useChange<Input>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ROOT }),
  });
}

/** Writes a box: a new one without an id. */
export function useSaveBox() {
  return useChange(({ id, ...body }: Partial<NewBox> & { id?: string }) =>
    sdk.client.fetch<{ box: Box }>(id ? `${PATH}/${id}` : PATH, { method: "POST", body }),
  );
}

export function useDeleteBox() {
  return useChange((id: string) => sdk.client.fetch(`${PATH}/${id}`, { method: "DELETE" }));
}

/** Adds the boxes that a coffee roaster usually has. */
export function useSuggestedBoxes() {
  return useChange((_: undefined) =>
    sdk.client.fetch<{ boxes: Box[] }>("/admin/correios/box-suggestions", { method: "POST" }),
  );
}
