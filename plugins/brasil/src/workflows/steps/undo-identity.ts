import type { MedusaContainer } from "@medusajs/framework/types";
import { FISCAL_IDENTITY_MODULE } from "../../modules/fiscal-identity/keys";
import type FiscalIdentityService from "../../modules/fiscal-identity/service";
import type { FiscalIdentityRecord } from "../../modules/fiscal-identity/types";

/** What a step that wrote an identity needs to take it back. */
export type IdentityUndo = { id: string; previous: FiscalIdentityRecord | null };

/** The row that is about to be written over; null for a new one. */
export async function rememberIdentity(
  service: FiscalIdentityService,
  id: string | null,
): Promise<FiscalIdentityRecord | null> {
  if (!id) {
    return null;
  }
  const { kind, document_sealed, document_hash, document_masked, name, state_registration } =
    await service.retrieveFiscalIdentity(id);
  return { id, kind, document_sealed, document_hash, document_masked, name, state_registration };
}

/** Deletes what was new, puts back what was written over. */
export async function undoIdentity(
  container: MedusaContainer,
  undo: IdentityUndo | undefined,
): Promise<void> {
  if (!undo) {
    return;
  }
  const service = container.resolve<FiscalIdentityService>(FISCAL_IDENTITY_MODULE);
  if (undo.previous) {
    await service.updateFiscalIdentities(undo.previous);
  } else {
    await service.deleteFiscalIdentities(undo.id);
  }
}
