import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { readPixSettings } from "../lib/psp/settings";
import { createStaticCode, type NewStaticCode } from "../lib/static-codes/create";
import type PixModuleService from "../modules/pix/service";

/** Makes the code; undone by removing it, since nobody has seen it yet. */
const createStaticCodeStep = createStep(
  "create-static-code",
  async (input: NewStaticCode, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const code = await createStaticCode(store, await readPixSettings(), input);
    return new StepResponse(code, code.id);
  },
  async (id, { container }) => {
    if (id) {
      const store: PixModuleService = container.resolve(PIX_STORE);
      await store.deletePixStaticCodes(id);
    }
  },
);

/** Makes a static code for the counter. @throws MedusaError `pix_not_configured` | `pix_br_code_invalid` */
export const createPixStaticCodeWorkflow = createWorkflow(
  "create-pix-static-code",
  (input: NewStaticCode) => new WorkflowResponse(createStaticCodeStep(input)),
);
