import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { LOCAL_DELIVERY_MODULE, type LocalDeliveryService } from "../../../modules/local-delivery";
import { setupTable } from "../../../modules/local-delivery/setup-table";
import type { SetupKind } from "../domain/setup";

export type SetupRef = {
  kind: SetupKind;
  id: string;
};

/** Takes an area, a point or a rule away; orders keep what they were promised. Undone by bringing it back. */
export const deleteDeliverySetupStep = createStep(
  "delete-delivery-setup",
  async ({ kind, id }: SetupRef, { container }) => {
    const table = setupTable(container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE), kind);
    await table.find(id);
    await table.remove(id);
    return new StepResponse({ id }, { kind, id });
  },
  async (removed, { container }) => {
    if (!removed) {
      return;
    }
    const service = container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE);
    await setupTable(service, removed.kind).restore(removed.id);
  },
);

/** Takes a delivery area, a pick-up point or a free-freight rule away. @throws MedusaError `…_not_found` */
export const deleteDeliverySetupWorkflow = createWorkflow(
  "delete-delivery-setup",
  (input: SetupRef) => new WorkflowResponse(deleteDeliverySetupStep(input)),
);
