import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { announceParcels } from "../../tracking/announce";

/** Tells others of new states; without ids, of all that they were not told of. Safe to repeat. */
export const announceParcelsStep = createStep(
  "announce-parcels",
  async ({ ids }: { ids?: string[] }, { container }) =>
    new StepResponse({ count: await announceParcels(container, ids) }),
);
