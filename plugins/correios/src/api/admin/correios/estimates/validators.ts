import { z } from "@medusajs/framework/zod";
import { ESTIMATE_STATES } from "../../../../features/freight/domain/estimates/types";
import { paging, several } from "@mestres/platform/lib/list-query";

export const AdminListEstimates = z.strictObject({
  ...paging(200),
  state: several(ESTIMATE_STATES),
  /** Days of São Paulo on which the orders were placed, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
