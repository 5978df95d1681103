import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { FISCAL_IDENTITY_MODULE } from "../../modules/fiscal-identity/keys";
import type FiscalIdentityService from "../../modules/fiscal-identity/service";
import type { FiscalIdentityInput } from "../../modules/fiscal-identity/types";
import { rememberIdentity, undoIdentity } from "./undo-identity";

export type RecordFiscalIdentityInput = {
  /** The row to write over; a new one without it. */
  id: string | null;
  identity: FiscalIdentityInput;
};

/** Stores a fiscal identity that a person gave; undone by deleting it or putting the former one back. */
export const recordFiscalIdentityStep = createStep(
  "record-fiscal-identity",
  async ({ id, identity }: RecordFiscalIdentityInput, { container }) => {
    const service = container.resolve<FiscalIdentityService>(FISCAL_IDENTITY_MODULE);
    const previous = await rememberIdentity(service, id);
    const { id: recordedId, kind, document_masked, name } = await service.record(identity, id ?? undefined);
    return new StepResponse({ id: recordedId, kind, document_masked, name }, { id: recordedId, previous });
  },
  async (undo, { container }) => undoIdentity(container, undo),
);
