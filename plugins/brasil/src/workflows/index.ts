export {
  copyFiscalIdentityToCustomerWorkflow,
  type CopyFiscalIdentityToCustomerInput,
} from "./copy-fiscal-identity-to-customer";
export {
  copyFiscalIdentityToOrderWorkflow,
  type CopyFiscalIdentityToOrderInput,
} from "./copy-fiscal-identity-to-order";
export { setCartFiscalIdentityWorkflow, type SetCartFiscalIdentityInput } from "./set-cart-fiscal-identity";
