import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { advanceClaimed, type ClaimedParcel } from "../../parcels/labels/claims";
import { labelDesk } from "../../parcels/labels/desk-of";
import { LABELS_DUE } from "../../parcels/labels/follow";
import type { LabelOutcome } from "../../parcels/labels/outcome";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";
import type { ParcelRow } from "../../parcels/types";

/** How long a click waits; the rest is done behind it. */
const PATIENCE_MS = 20_000;

type Input = {
  ids: string[];
  going: ClaimedParcel[];
};

/**
 * Buys labels as far as a click can wait for, and has the rest followed. No compensation: what the Correios
 * registered stands, and stands in the parcel.
 *
 * @returns how each parcel asked for now stands
 */
export const advanceLabelsStep = createStep(
  "advance-labels",
  async ({ ids, going }: Input, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    if (going.length) {
      const desk = await labelDesk(container);
      await advanceClaimed(going, { desk, store, logger, until: Date.now() + PATIENCE_MS });
      await container.resolve(Modules.EVENT_BUS).emit({ name: LABELS_DUE, data: {} });
    }
    const rows = (ids.length
      ? await store.listParcels({ id: ids }, { take: ids.length })
      : []) as unknown as ParcelRow[];
    return new StepResponse(rows.map(outcomeOf));
  },
);

const outcomeOf = ({ id, order_id, state, tracking_code, label_error }: ParcelRow): LabelOutcome => {
  const ok = state !== "failed" && state !== "packed" && state !== "voided";
  return {
    order_id,
    parcel_id: id,
    ok,
    state,
    tracking_code,
    ...(ok ? {} : { code: "label_failed" }),
    ...(label_error ? { message: label_error } : {}),
  };
};
