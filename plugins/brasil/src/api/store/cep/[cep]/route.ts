import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { cepLookup } from "../../../../cep";

/**
 * The address of a CEP. 503 `cep_service_unavailable` means that nobody could
 * tell: a checkout goes on, the shopper types the address.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  try {
    res.json({ address: await cepLookup.find(req.params.cep ?? "") });
  } catch (error) {
    if (!(error instanceof OutsideServiceError)) {
      throw error;
    }
    // Core's error handler knows no 503 that keeps its code and message.
    res.status(503).json({
      code: "cep_service_unavailable",
      type: error.type,
      message: "A consulta de CEP está fora do ar. Preencha o endereço à mão.",
    });
  }
}
