import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { FISCAL_IDENTITY_MODULE } from "../../modules/fiscal-identity/keys";
import type FiscalIdentityService from "../../modules/fiscal-identity/service";
import { rememberIdentity, undoIdentity } from "./undo-identity";

export type CopyFiscalIdentityInput = {
  from_id: string;
  /** The row to write over; a new one without it. */
  onto_id: string | null;
};

/** Copies a fiscal identity; undone by deleting the copy or putting the former one back. */
export const copyFiscalIdentityStep = createStep(
  "copy-fiscal-identity",
  async ({ from_id, onto_id }: CopyFiscalIdentityInput, { container }) => {
    const service = container.resolve<FiscalIdentityService>(FISCAL_IDENTITY_MODULE);
    const previous = await rememberIdentity(service, onto_id);
    const { id } = await service.copy(from_id, onto_id ?? undefined);
    return new StepResponse({ id }, { id, previous });
  },
  async (undo, { container }) => undoIdentity(container, undo),
);
