import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { auditCsv } from "../../../../../audit/csv";
import { AuditQuery, listAudit } from "../../../../../audit/read";
import { readQuery } from "../../../../../lib/list-query";

/** A file that a spreadsheet still opens. */
const MOST_LINES = 50_000;

/** The filtered trail as CSV, at most fifty thousand lines, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(AuditQuery, req.query);
  const { entries } = await listAudit(req.scope, { ...query, limit: MOST_LINES, offset: 0 });
  res
    .setHeader("content-type", "text/csv; charset=utf-8")
    .setHeader("content-disposition", `attachment; filename="auditoria.csv"`)
    .send(auditCsv(entries));
}
