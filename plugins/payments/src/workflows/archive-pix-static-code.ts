import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { pixError } from "../lib/errors";
import type PixModuleService from "../modules/pix/service";

export type ArchiveStaticCodeInput = { id: string; archived: boolean };

/** Notes since when a code is out of use; the first time stands. */
const archiveStaticCodeStep = createStep(
  "archive-static-code",
  async ({ id, archived }: ArchiveStaticCodeInput, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const [code] = await store.listPixStaticCodes({ id });
    if (!code) {
      throw pixError("NOT_FOUND", "pix_not_found", `Não há código do balcão com o id ${id}.`);
    }
    if (archived === Boolean(code.archived_at)) {
      return new StepResponse(code);
    }
    const changed = await store.updatePixStaticCodes({ id, archived_at: archived ? new Date() : null });
    return new StepResponse(changed, { id, archived_at: code.archived_at });
  },
  async (before, { container }) => {
    if (before) {
      const store: PixModuleService = container.resolve(PIX_STORE);
      await store.updatePixStaticCodes(before);
    }
  },
);

/**
 * Takes a code for the counter out of use, or back into it. It says what staff should still show:
 * a printed code can be paid for ever, and what comes in by it is recorded all the same.
 *
 * @throws MedusaError `pix_not_found`
 */
export const archivePixStaticCodeWorkflow = createWorkflow(
  "archive-pix-static-code",
  (input: ArchiveStaticCodeInput) => new WorkflowResponse(archiveStaticCodeStep(input)),
);
