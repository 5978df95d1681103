import type { MedusaContainer } from "@medusajs/framework/types";
import { announceParcelsWorkflow } from "../features/parcels/use-cases/announce-parcels";
import { flagLateParcelsWorkflow } from "../features/tracking/use-cases/flag-late-parcels";
import { trackParcelsWorkflow } from "../features/tracking/use-cases/track-parcels";

let running = false;

/**
 * Follows parcels on their way: lot by lot until nothing is due or the Correios do not answer. Each lot belongs to one
 * process; one run at a time in a process, since many parcels take longer than a minute.
 */
export default async function trackParcels(container: MedusaContainer): Promise<void> {
  if (running) {
    return;
  }
  running = true;
  try {
    await announceParcelsWorkflow(container).run({ input: {} });
    for (;;) {
      const { result } = await trackParcelsWorkflow(container).run({ input: {} });
      if (result.isOver) {
        break;
      }
    }
    await flagLateParcelsWorkflow(container).run({ input: {} });
  } finally {
    running = false;
  }
}

export const config = { name: "track-parcels", schedule: "* * * * *" };
