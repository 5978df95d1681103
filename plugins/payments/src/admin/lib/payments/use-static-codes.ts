import { sdk, useChange, useList } from "@mestres/admin-kit";
import type { AsJson } from "@mestres/platform/lib/as-json";
import type { ListedStaticCode } from "../../../lib/static-codes/list";
import { paymentKeys } from "./keys";

const PATH = "/admin/pix/static-codes";

/** A PIX code for the counter. Amounts in centavos; without one the payer types it. */
export type StaticCode = AsJson<ListedStaticCode>;

/** Money that comes in at the counter should be seen while the customer still stands there. */
const LOOK_MS = 5_000;

/** One page of the codes in use, or of the archived ones, newest first. */
export function useStaticCodes(query: object) {
  return useList<{ static_codes: StaticCode[]; count: number }>(paymentKeys.counter, PATH, query, {
    refetchInterval: LOOK_MS,
  });
}

const write = (path: string, body: object) =>
  sdk.client.fetch<{ static_code: Pick<StaticCode, "id"> }>(path, { method: "POST", body });

/** Makes a code. */
export function useCreateStaticCode() {
  return useChange((body: { label: string; amount?: number }) => write(PATH, body), [paymentKeys.counter]);
}

/** Takes a code out of use, or back into it. */
export function useArchiveStaticCode(id: string) {
  return useChange((archived: boolean) => write(`${PATH}/${id}`, { archived }), [paymentKeys.counter]);
}
