import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

import { type CoffeeDetail, getCoffee } from "../../../../listing/get-coffee";
import { contextOf } from "../../../context-of";

const querySchema = z.object({ region_id: z.string().max(60).optional() }).strict();

/** One coffee with its variants and those that taste like it. */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<{ coffee: CoffeeDetail }>,
): Promise<void> {
  const query = querySchema.safeParse(req.query);
  if (!query.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Só region_id é aceito, uma vez.",
      "parameter_unknown",
    );
  }
  const context = await contextOf(req, query.data.region_id);
  res.json({ coffee: await getCoffee(req.scope, context, req.params.handle ?? "") });
}
