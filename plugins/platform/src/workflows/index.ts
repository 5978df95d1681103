export { setSettingsWorkflow } from "./set-settings";
export type { SetSettingsInput } from "./steps/set-settings";
