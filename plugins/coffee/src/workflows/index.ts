export { createCoffeeProfilesWorkflow, type CreateCoffeeProfilesInput } from "./create-coffee-profiles";
export { drawCoffeeLabelsWorkflow } from "./draw-coffee-labels";
export type { DrawLabelsInput, DrawnLabel } from "./steps/draw-labels";
export { updateCoffeeProfileWorkflow } from "./update-coffee-profile";
export type { CoffeeProfileChange } from "./steps/update-coffee-profile";

/* For core's hooks of completing a cart, which an application registers once. */
export { assertCartInStock, assertReservationsInStock } from "../features/stock/use-cases/assert-in-stock";
export type { StockCart } from "../features/stock/domain/types";
