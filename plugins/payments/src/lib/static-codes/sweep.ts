import type PaymentRecordsService from "../../modules/payment-records/service";
import type PixModuleService from "../../modules/pix/service";
import type { PspClient } from "../psp/client";
import { receiveCounterPix } from "./receive";

/** A webhook may be late by days; what is older was seen by an earlier run. */
const LOOK_BACK_MS = 48 * 60 * 60_000;

/**
 * Finds payments by codes for the counter whose webhook was lost, page after
 * page of what came in lately. Costs nothing while there are no codes.
 *
 * @returns how many were found
 * @throws OutsideServiceError
 */
export async function sweepCounterPix(
  store: PixModuleService,
  records: PaymentRecordsService,
  client: Pick<PspClient, "findPix" | "listPix">,
  now: Date,
): Promise<number> {
  const codes = await store.listPixStaticCodes({}, { select: ["txid"] });
  const ours = new Set(codes.map(({ txid }) => txid));
  if (!ours.size) {
    return 0;
  }
  const from = new Date(now.getTime() - LOOK_BACK_MS);
  let found = 0;
  for (let page = 0, pages = 1; page < pages; page += 1) {
    const listed = await client.listPix(from, now, page);
    pages = listed.pages;
    const candidates = listed.pix.filter(({ txid }) => txid && ours.has(txid));
    const known = candidates.length
      ? await store.listPixReceipts({ e2eid: candidates.map(({ e2eid }) => e2eid) }, { select: ["e2eid"] })
      : [];
    const seen = new Set(known.map(({ e2eid }) => e2eid));
    for (const { e2eid, txid = "" } of candidates.filter((one) => !seen.has(one.e2eid))) {
      found += (await receiveCounterPix(store, records, client, { e2eid, txid })) ? 1 : 0;
    }
  }
  return found;
}
