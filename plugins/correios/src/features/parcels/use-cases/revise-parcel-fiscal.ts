import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { parseNfeKey } from "../domain/nfe-key";
import type { DeclaredContent } from "../domain/parcel";

/** The document that a parcel travels with: an NF-e by its key, or a declaration of its content (values in centavos). */
export type ParcelFiscalInput = { id: string } & (
  { kind: "nfe"; nfe_key: string } | { kind: "content_declaration"; items?: DeclaredContent[] }
);

/** Writes the fiscal document; undone by writing the one before. @throws MedusaError `nfe_key_invalid` | `parcel_bought` | `parcel_not_found` */
export const reviseParcelFiscalStep = createStep(
  "revise-parcel-fiscal",
  async (input: ParcelFiscalInput, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const { fiscal_kind, nfe_key, content_declaration } = await store.read(input.id);
    const row = await store.revise(
      input.id,
      input.kind === "nfe"
        ? { fiscal_kind: "nfe", nfe_key: parseNfeKey(input.nfe_key) }
        : {
            fiscal_kind: "content_declaration",
            nfe_key: null,
            content_declaration: input.items?.length ? input.items : null,
          },
    );
    return new StepResponse(row, { id: input.id, before: { fiscal_kind, nfe_key, content_declaration } });
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<ParcelsService>(PARCELS_MODULE).revise(undo.id, undo.before);
    }
  },
);

/** Gives a parcel its fiscal document, while nothing was bought for it. @throws as the step */
export const reviseParcelFiscalWorkflow = createWorkflow(
  "revise-parcel-fiscal",
  (input: ParcelFiscalInput) => new WorkflowResponse(reviseParcelFiscalStep(input)),
);
