import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readQuery } from "@mestres/platform/lib/list-query";
import { RefusalsQuery } from "../../../../lib/admin-payments/query";
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
    refusals: rows.map(
      ({ id, provider, reason, http_status, address, body_sha256, body_bytes, ...times }) => ({
        id,
        provider,
        reason,
        http_status,
        address,
        body_sha256,
        body_bytes,
        count: times.count,
        first_at: times.first_at,
        last_at: times.last_at,
      }),
    ),
    count,
    limit,
    offset,
  });
}
