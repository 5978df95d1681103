import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { LOCAL_DELIVERY_MODULE, type LocalDeliveryService } from "../../../modules/local-delivery";
import { setupTable } from "../../../modules/local-delivery/setup-table";
import { readSetup, type SetupData, type SetupKind } from "../domain/setup";

export type SetupChange = {
  kind: SetupKind;
  id: string;
  /** What changes; the rest stays. It is checked together with the rest. */
  data: Partial<SetupData[SetupKind]>;
};

/** Changes an area, a point or a rule; undone by writing it as it was. */
export const updateDeliverySetupStep = createStep(
  "update-delivery-setup",
  async ({ kind, id, data }: SetupChange, { container }) => {
    const table = setupTable(container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE), kind);
    const { id: _, ...before } = await table.find(id);
    const after = readSetup(kind, { ...before, ...data } as SetupData[SetupKind]);
    return new StepResponse(await table.update(id, after), { kind, id, before });
  },
  async (undo, { container }) => {
    if (!undo) {
      return;
    }
    const table = setupTable(container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE), undo.kind);
    await table.update(undo.id, undo.before);
  },
);

/** Changes a delivery area, a pick-up point or a free-freight rule. @throws as `readSetup`, and `…_not_found` */
export const updateDeliverySetupWorkflow = createWorkflow(
  "update-delivery-setup",
  (input: SetupChange) => new WorkflowResponse(updateDeliverySetupStep(input)),
);
