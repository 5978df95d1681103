import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reviseParcelFiscalWorkflow } from "../../../../../../features/parcels/use-cases/revise-parcel-fiscal";
import { sendParcel } from "../../send-parcel";
import type { ParcelFiscal } from "./validators";

/** The NF-e that a parcel travels with, or its declaration of content (values in centavos). */
export async function POST(req: MedusaRequest<ParcelFiscal>, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  await reviseParcelFiscalWorkflow(req.scope).run({ input: { id, ...req.validatedBody } });
  await sendParcel(req, res, id);
}
