import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { LOCAL_DELIVERY_MODULE, type LocalDeliveryService } from "../../../modules/local-delivery";
import { setupTable } from "../../../modules/local-delivery/setup-table";
import { readSetup, type SetupData, type SetupKind } from "../domain/setup";

export type NewSetup = {
  kind: SetupKind;
  data: SetupData[SetupKind];
};

/** Writes an area, a point or a rule; undone by removing it. */
export const createDeliverySetupStep = createStep(
  "create-delivery-setup",
  async ({ kind, data }: NewSetup, { container }) => {
    const table = setupTable(container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE), kind);
    const created = await table.create(readSetup(kind, data));
    return new StepResponse(created, { kind, id: created.id });
  },
  async (made, { container }) => {
    if (!made) {
      return;
    }
    await setupTable(container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE), made.kind).remove(
      made.id,
    );
  },
);

/** Sets up a delivery area, a pick-up point or a free-freight rule. @throws as `readSetup` */
export const createDeliverySetupWorkflow = createWorkflow(
  "create-delivery-setup",
  (input: NewSetup) => new WorkflowResponse(createDeliverySetupStep(input)),
);
