import type { MedusaContainer } from "@medusajs/framework/types";
import { CORREIOS_RETURNS } from "../../../modules/returns/keys";
import type CorreiosReturnsService from "../../../modules/returns/service";
import type { ReturnItemRow, ReturnRequestRow } from "../../../modules/returns/types";
import { returnError } from "../domain/errors";

/** The module, typed. */
export function returnsOf(container: MedusaContainer): CorreiosReturnsService {
  return container.resolve<CorreiosReturnsService>(CORREIOS_RETURNS);
}

/** @throws MedusaError `return_not_found` */
export async function findReturn(container: MedusaContainer, id: string): Promise<ReturnRequestRow> {
  const [row] = await returnsOf(container).listReturnRequests({ id });
  if (!row) {
    throw returnError("NOT_FOUND", "return_not_found", `Não há devolução com o código ${id}.`);
  }
  return row as unknown as ReturnRequestRow;
}

/** What comes back in a return. */
export async function itemsOf(container: MedusaContainer, requestId: string): Promise<ReturnItemRow[]> {
  const rows = await returnsOf(container).listReturnRequestItems({ request_id: requestId });
  return rows as unknown as ReturnItemRow[];
}
