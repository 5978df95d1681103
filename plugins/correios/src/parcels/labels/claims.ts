import type { Logger } from "@medusajs/framework/types";
import type { ParcelState } from "../state";
import type { ParcelStore } from "../store";
import type { ParcelRow } from "../types";
import { advanceLabel } from "./advance";
import type { LabelDesk } from "./desk";
import { LEASE_SECONDS } from "./timing";

/** A parcel that was claimed for buying, with the state it was found in. */
export type ClaimedParcel = ParcelRow & { state_before?: ParcelState };

export type AdvanceTools = {
  desk: LabelDesk;
  store: ParcelStore;
  logger: Pick<Logger, "error">;
  /** Milliseconds since 1970 after which the rest is left to the job. */
  until: number;
};

/**
 * Works on claimed parcels one after another, as far as time allows; the rest becomes due at once. One that breaks
 * down does not hold the others: it comes back when its lease is over.
 */
export async function advanceClaimed(
  claimed: readonly ClaimedParcel[],
  { desk, store, logger, until }: AdvanceTools,
): Promise<void> {
  for (const parcel of claimed) {
    if (Date.now() > until) {
      await store.patch(parcel.id, { next_label_check_at: new Date() });
      continue;
    }
    try {
      const held = await store.holdLabel(parcel, LEASE_SECONDS);
      // Nothing can have been sent under the name of a parcel that was packed until now.
      if (held) {
        await advanceLabel(desk, held, parcel.state_before === "packed");
      }
    } catch (error) {
      logger.error(
        `Etiqueta da encomenda ${parcel.id}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
