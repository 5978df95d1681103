import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { MAX_TRACKED } from "../../../drivers/correios/tracking";
import { announceParcels } from "../../../modules/parcels/announce";
import { followParcels } from "./follow/follow";
import { followTools } from "./follow/tools";

/** Longer than the slowest answer of the Correios takes, retries included. */
const LEASE_SECONDS = 300;

/**
 * Asks the Correios about one lot of parcels that are due, and tells others of new states. What was written stays, hence
 * no compensation.
 */
export const trackDueParcelsStep = createStep(
  "track-due-parcels",
  async ({ limit }: { limit?: number }, { container }) => {
    const tools = await followTools(container);
    const rows = await tools.parcels.claimDueTracking({
      limit: Math.min(limit ?? MAX_TRACKED, MAX_TRACKED),
      leaseSeconds: LEASE_SECONDS,
    });
    if (rows.length === 0) {
      return new StepResponse({ asked: 0, moved: [] as string[], isOver: true });
    }
    const { moved, outage } = await followParcels(rows, { ...tools, background: true });
    if (outage) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Rastreio de ${rows.length} encomenda(s) fica para depois: ${outage}`);
    }
    await announceParcels(container, moved);
    return new StepResponse({
      asked: rows.length,
      moved,
      isOver: outage !== null || rows.length < MAX_TRACKED,
    });
  },
);

/**
 * Asks the Correios about one lot of parcels that are due, writes down what they tell, and tells others.
 *
 * @returns `isOver`: nothing more is due, or the Correios do not answer
 */
export const trackParcelsWorkflow = createWorkflow(
  "track-parcels",
  (input: { limit?: number }) => new WorkflowResponse(trackDueParcelsStep(input)),
);
