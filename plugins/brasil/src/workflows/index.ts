export {
  copyFiscalIdentityToCustomerWorkflow,
  type CopyFiscalIdentityToCustomerInput,
} from "./copy-fiscal-identity-to-customer";
export {
  copyFiscalIdentityToOrderWorkflow,
  type CopyFiscalIdentityToOrderInput,
} from "./copy-fiscal-identity-to-order";
export { setCartFiscalIdentityWorkflow, type SetCartFiscalIdentityInput } from "./set-cart-fiscal-identity";

/* For core's hook of completing a cart, which an application registers once. */
export { assertCartIdentified, type IdentifiableCart } from "../fiscal/assert-identified";
