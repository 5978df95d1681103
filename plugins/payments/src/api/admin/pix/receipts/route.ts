import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PIX_STORE } from "../../../../lib/charge-context";
import { OUTCOMES_FOR_STAFF } from "../../../../lib/receipts";
import type PixModuleService from "../../../../modules/pix/service";

const PAGE = 100;

/** Money that someone must look at: too little, too much, twice, late or without an order. Newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const store: PixModuleService = req.scope.resolve(PIX_STORE);
  const [receipts, count] = await store.listAndCountPixReceipts(
    { outcome: [...OUTCOMES_FOR_STAFF] },
    { take: PAGE, order: { paid_at: "DESC" } },
  );
  res.json({
    receipts: receipts.map(({ e2eid, txid, amount, paid_at, outcome, order_id }) => ({
      e2eid,
      txid,
      amount,
      paid_at,
      outcome,
      order_id,
    })),
    count,
    limit: PAGE,
    offset: 0,
  });
};
