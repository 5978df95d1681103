import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { paymentKeys } from "./keys";

const PATH = "/admin/pix/static-codes";

/** A PIX code for the counter. Amounts in centavos; without one the payer types it. */
export type StaticCode = {
  id: string;
  txid: string;
  label: string;
  amount: number | null;
  pix_copia_e_cola: string;
  created_at: string;
  /** Since when it is out of use. */
  archived_at: string | null;
  received: number;
  /** The latest payments by it. */
  receipts: { e2eid: string; amount: number; paid_at: string }[];
};

/** Money that comes in at the counter should be seen while the customer still stands there. */
const LOOK_MS = 5_000;

/** One page of the codes in use, or of the archived ones, newest first. */
export function useStaticCodes(query: { limit: number; offset: number; archived: boolean }) {
  return useQuery({
    queryKey: paymentKeys.counter(query),
    queryFn: () => sdk.client.fetch<{ static_codes: StaticCode[]; count: number }>(PATH, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS,
  });
}

/** Makes a code. */
export function useCreateStaticCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { label: string; amount?: number }) =>
      sdk.client.fetch<{ static_code: Pick<StaticCode, "id"> }>(PATH, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: paymentKeys.counters }),
  });
}

/** Takes a code out of use, or back into it. */
export function useArchiveStaticCode(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (archived: boolean) =>
      sdk.client.fetch<{ static_code: Pick<StaticCode, "id"> }>(`${PATH}/${id}`, {
        method: "POST",
        body: { archived },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: paymentKeys.counters }),
  });
}
