import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { isForPeople } from "@mestres/platform/lib/error-text";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { parcelError } from "../domain/errors";
import { announceParcels } from "../../../modules/parcels/announce";

export type MarkPostedInput = {
  ids: string[];
  /** ISO instant; now by default. */
  posted_at?: string;
};

export type PostedOutcome = {
  id: string;
  ok: boolean;
  code?: string;
  message?: string;
};

/** A counter's clock may run a little ahead. */
const TOLERANCE_MS = 10 * 60_000;

function readInstant(text: string | undefined): Date {
  const at = text ? new Date(text) : new Date();
  if (Number.isNaN(at.getTime()) || at.getTime() > Date.now() + TOLERANCE_MS) {
    throw parcelError(
      "INVALID_DATA",
      "posted_at_invalid",
      `Data de postagem inválida: ${text}. Ela não pode estar no futuro.`,
    );
  }
  return at;
}

/**
 * Staff handed parcels over: they are posted, and tracking is asked at once. What cannot be is told one by one. No
 * compensation: what left the shop has left it.
 *
 * @throws MedusaError `posted_at_invalid`
 */
export const markParcelsPostedStep = createStep(
  "mark-parcels-posted",
  async ({ ids, posted_at }: MarkPostedInput, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const at = readInstant(posted_at);
    const results: PostedOutcome[] = [];
    for (const id of [...new Set(ids)]) {
      try {
        await store.transition(id, "posted", {
          posted_at: at,
          next_tracking_at: new Date(),
          next_label_check_at: null,
        });
        results.push({ id, ok: true });
      } catch (error) {
        if (!isForPeople(error)) {
          throw error;
        }
        results.push({ id, ok: false, code: error.code, message: error.message });
      }
    }
    await announceParcels(
      container,
      results.filter(({ ok }) => ok).map(({ id }) => id),
    );
    return new StepResponse(results);
  },
);

/** Parcels that staff handed over at the counter. @throws as the step */
export const markParcelsPostedWorkflow = createWorkflow(
  "mark-parcels-posted",
  (input: MarkPostedInput) => new WorkflowResponse(markParcelsPostedStep(input)),
);
