import type { Logger } from "@medusajs/framework/types";
import { errorText } from "@mestres/platform/lib/error-text";
import type { ParcelState } from "../../domain/state";
import type { ParcelsService } from "../../../../modules/parcels/published";
import type { ParcelRow } from "../../domain/parcel";
import { advanceLabel } from "./advance";
import type { LabelTools } from "./tools";
import { LEASE_SECONDS } from "../../domain/label-timing";

/** A parcel that was claimed for buying, with the state it was found in. */
export type ClaimedParcel = ParcelRow & { state_before?: ParcelState };

export type AdvanceTools = {
  tools: LabelTools;
  store: ParcelsService;
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
  { tools, store, logger, until }: AdvanceTools,
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
        await advanceLabel(tools, held, parcel.state_before === "packed");
      }
    } catch (error) {
      logger.error(`Etiqueta da encomenda ${parcel.id}: ${errorText(error)}`);
    }
  }
}
