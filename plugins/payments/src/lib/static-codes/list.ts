import type PixModuleService from "../../modules/pix/service";
import type { PixReceiptRow, PixStaticCodeRow } from "../../modules/pix/service";

/** A code for the counter with what came in by it. Amounts in centavos. */
export type ListedStaticCode = {
  id: string;
  txid: string;
  label: string;
  amount: number | null;
  pix_copia_e_cola: string;
  created_at: Date;
  archived_at: Date | null;
  received: number;
  receipts: { e2eid: string; amount: number; paid_at: Date }[];
};

/** The latest payments shown of each code. */
const SHOWN = 20;

/** Codes in use, or those archived, newest first, each with its latest payments and the sum of all. */
export async function listStaticCodes(
  store: PixModuleService,
  { limit, offset, archived = false }: { limit: number; offset: number; archived?: boolean },
): Promise<{ static_codes: ListedStaticCode[]; count: number }> {
  const [codes, count] = await store.listAndCountPixStaticCodes(
    { archived_at: archived ? { $ne: null } : null },
    { take: limit, skip: offset, order: { created_at: "DESC" } },
  );
  const receipts = codes.length
    ? await store.listPixReceipts({ txid: codes.map(({ txid }) => txid) }, { order: { paid_at: "DESC" } })
    : [];
  return { static_codes: codes.map((code) => listed(code, receipts)), count };
}

function listed(code: PixStaticCodeRow, all: PixReceiptRow[]): ListedStaticCode {
  const own = all.filter(({ txid }) => txid === code.txid);
  const { id, txid, label, amount, pix_copia_e_cola, created_at, archived_at } = code;
  return {
    id,
    txid,
    label,
    amount,
    pix_copia_e_cola,
    created_at,
    archived_at,
    received: own.reduce((sum, receipt) => sum + receipt.amount, 0),
    receipts: own
      .slice(0, SHOWN)
      .map(({ e2eid, amount: received, paid_at }) => ({ e2eid, amount: received, paid_at })),
  };
}
