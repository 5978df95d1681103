export { createCoffeeProfilesWorkflow, type CreateCoffeeProfilesInput } from "./create-coffee-profiles";
export { drawCoffeeLabelsWorkflow } from "./draw-coffee-labels";
export type { DrawLabelsInput, DrawnLabel } from "./steps/draw-labels";
export { updateCoffeeProfileWorkflow } from "./update-coffee-profile";
export type { CoffeeProfileChange } from "./steps/update-coffee-profile";
