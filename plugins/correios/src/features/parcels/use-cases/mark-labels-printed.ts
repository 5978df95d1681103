import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";

/** Notes when labels were first printed; undone for those that were noted here. */
export const markLabelsPrintedStep = createStep(
  "mark-labels-printed",
  async ({ ids }: { ids: string[] }, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const fresh = await store.listParcels(
      { id: ids, printed_at: null },
      { take: ids.length, select: ["id"] },
    );
    for (const { id } of fresh) {
      await store.patch(id, { printed_at: new Date() });
    }
    const marked = fresh.map(({ id }) => id);
    return new StepResponse({ marked }, marked);
  },
  async (marked, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    for (const id of marked ?? []) {
      await store.patch(id, { printed_at: null });
    }
  },
);

/** Labels that were sent to a printer: they leave "to print". */
export const markLabelsPrintedWorkflow = createWorkflow(
  "mark-labels-printed",
  (input: { ids: string[] }) => new WorkflowResponse(markLabelsPrintedStep(input)),
);
