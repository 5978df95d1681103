export { giveBackCouponUsesWorkflow, type UsesToGiveBack } from "../coupons/give-back-uses";
export { setSettingsWorkflow } from "./set-settings";
export type { SetSettingsInput } from "./steps/set-settings";
