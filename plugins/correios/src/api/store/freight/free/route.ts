import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { currentFreeFreightHint } from "../../../../features/local-delivery/read/free-freight";
import { StoreFreeFreightQuery } from "./validators";

/**
 * What is missing for free freight, for a value of goods and a CEP: `{free_freight: {missing, min_subtotal, services,
 * name} | null}`. Without a CEP only rules for all of Brazil speak.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = StoreFreeFreightQuery.safeParse(req.query);
  if (!query.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Consulta inválida: ${query.error.issues[0]?.path.join(".") || "parâmetro desconhecido"}.`,
      "free_freight_query_invalid",
    );
  }
  const { subtotal, cep } = query.data;
  res.json({ free_freight: await currentFreeFreightHint({ subtotal, cep: cep ?? null }) });
}
