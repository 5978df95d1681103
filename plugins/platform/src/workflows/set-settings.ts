import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { SETTINGS_UPDATED_EVENT } from "../modules/settings/keys";
import { setSettingsStep, type SetSettingsInput } from "./steps/set-settings";

/** Stores values of one integration and tells whoever depends on them (`platform-settings.updated`). */
export const setSettingsWorkflow = createWorkflow("set-settings", (input: SetSettingsInput) => {
  const stored = setSettingsStep(input);
  emitEventStep({ eventName: SETTINGS_UPDATED_EVENT, data: stored });
  return new WorkflowResponse(stored);
});
