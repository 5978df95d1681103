import { setTimeout as sleep } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { afterOutage, LEASE_SECONDS } from "../domain/label-timing";
import type { ParcelRow } from "../domain/parcel";
import { reasonOf } from "../domain/refusal";
import { ensureFulfillment } from "./fulfillment/ensure";
import { advanceClaimed } from "./labels/claims";
import { labelTools } from "./labels/label-tools";

const LOT = 10;
/** A label that is due within this time is waited for. */
const SOON_MS = 15_000;

/** Who died before the parcel was in a fulfilment left that to us. */
async function putIntoFulfillment(
  container: MedusaContainer,
  store: ParcelsService,
  parcel: ParcelRow,
): Promise<boolean> {
  if (parcel.fulfillment_id !== null || parcel.state !== "registering") {
    return true;
  }
  try {
    await ensureFulfillment(container, parcel.order_id, [parcel]);
    return true;
  } catch (error) {
    await store.patch(parcel.id, {
      label_error: reasonOf(error),
      next_label_check_at: afterOutage(new Date()),
    });
    return false;
  }
}

/**
 * Goes on with every label that is due: registrations without an answer, labels being drawn, labels that expired.
 * Safe on many machines at once, since each parcel is claimed.
 *
 * @param patienceMs how long to stay for labels that are due soon
 * @returns how many parcels were worked on
 */
export async function followLabels(container: MedusaContainer, patienceMs: number): Promise<number> {
  const store = container.resolve<ParcelsService>(PARCELS_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const until = Date.now() + patienceMs;
  let count = 0;
  while (Date.now() < until) {
    const claimed = await store.claimDueLabels({ limit: LOT, leaseSeconds: LEASE_SECONDS });
    if (claimed.length) {
      count += claimed.length;
      const ready: ParcelRow[] = [];
      for (const parcel of claimed) {
        if (await putIntoFulfillment(container, store, parcel)) {
          ready.push(parcel);
        }
      }
      const tools = await labelTools(container, { background: true });
      await advanceClaimed(ready, { tools, store, logger, until });
      continue;
    }
    const next = await store.nextLabelDue();
    const wait = next ? next.getTime() - Date.now() : Number.POSITIVE_INFINITY;
    if (wait > SOON_MS || Date.now() + wait > until) {
      break;
    }
    await sleep(Math.max(100, wait));
  }
  return count;
}

export type FollowLabelsInput = {
  /** How long to stay for labels that are due soon, in milliseconds. */
  patience_ms: number;
};

/** Goes on with labels that are due. Each is claimed, so that this is safe to run anywhere, at once. */
export const followLabelsStep = createStep(
  "follow-labels",
  async ({ patience_ms: patience }: FollowLabelsInput, { container }) =>
    new StepResponse({ count: await followLabels(container, patience) }),
);

/** Goes on with registrations without an answer, labels being drawn and labels that expired. */
export const followLabelsWorkflow = createWorkflow(
  "follow-labels",
  (input: FollowLabelsInput) => new WorkflowResponse(followLabelsStep(input)),
);
