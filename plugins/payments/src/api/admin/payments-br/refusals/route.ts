import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readQuery } from "@mestres/platform/lib/list-query";
import { RefusalsQuery } from "../../../../lib/admin-payments/query";
import { listedRefusal } from "../../../../lib/admin-payments/refusals";
import { PAYMENT_RECORDS } from "../../../../lib/records/store";
import type PaymentRecordsService from "../../../../modules/payment-records/service";

/** Webhooks that were refused, newest first; a row may stand for many alike. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = readQuery(RefusalsQuery, req.query, "order_payment_invalid");
  const records: PaymentRecordsService = req.scope.resolve(PAYMENT_RECORDS);
  const [rows, count] = await records.listAndCountPaymentRefusals(
    {},
    { take: limit, skip: offset, order: { last_at: "DESC" } },
  );
  res.json({
    refusals: rows.map(listedRefusal),
    count,
    limit,
    offset,
  });
}
