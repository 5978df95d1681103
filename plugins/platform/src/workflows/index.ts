export {
  giveBackCouponUsesWorkflow,
  type UsesToGiveBack,
} from "../features/coupons/use-cases/give-back-uses";
export { setSettingsWorkflow } from "./set-settings";
export type { SetSettingsInput } from "./steps/set-settings";
