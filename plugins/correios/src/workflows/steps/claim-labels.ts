import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { labelDesk } from "../../parcels/labels/desk-of";
import { LEASE_SECONDS } from "../../parcels/labels/timing";
import { currentSender } from "../../parcels/sender";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";

/**
 * Claims parcels for buying: of many clicks at once, on many machines, each parcel is won by one. Undone by giving
 * back what the Correios have not heard of.
 *
 * @throws MedusaError `correios_not_configured` | `sender_incomplete`, before anything is claimed
 */
export const claimLabelsStep = createStep(
  "claim-labels",
  async ({ ids }: { ids: string[] }, { container }) => {
    await labelDesk(container);
    await currentSender();
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    const claimed = ids.length ? await store.startRegistration(ids, LEASE_SECONDS) : [];
    return new StepResponse(
      claimed,
      claimed.filter(({ state_before: before }) => before === "packed").map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    for (const id of ids ?? []) {
      await store.transition(id, "release", { next_label_check_at: null }).catch(() => undefined);
    }
  },
);
