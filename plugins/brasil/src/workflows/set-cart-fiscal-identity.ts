import { Modules } from "@medusajs/framework/utils";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import {
  acquireLockStep,
  createRemoteLinkStep,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows";
import { CART_ACCESS_FIELDS } from "../cart-access";
import { FISCAL_IDENTITY_MODULE } from "../modules/fiscal-identity/keys";
import type { FiscalIdentityInput } from "../modules/fiscal-identity/types";
import { recordFiscalIdentityStep } from "./steps/record-fiscal-identity";
import { validateCartAccessStep } from "./steps/validate-cart-access";

export type SetCartFiscalIdentityInput = {
  cart_id: string;
  /** Who is logged in; null for a guest. */
  customer_id: string | null;
  identity: FiscalIdentityInput;
};

const FIELDS = [...CART_ACCESS_FIELDS, "fiscal_identity.id"];

/**
 * Gives a cart its fiscal identity, or another one. Takes the lock that
 * completing a cart takes, so that an order never gets half of a change.
 */
export const setCartFiscalIdentityWorkflow = createWorkflow(
  "set-cart-fiscal-identity",
  (input: SetCartFiscalIdentityInput) => {
    acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 });
    const { data: carts } = useQueryGraphStep({
      entity: "cart",
      filters: { id: input.cart_id },
      fields: FIELDS,
    });
    const access = transform({ input, carts }, ({ input, carts }) => ({
      cart: carts[0],
      customer_id: input.customer_id,
    }));
    validateCartAccessStep(access);

    const existing = transform(carts, ([cart]) => ({ id: cart?.fiscal_identity?.id ?? null }));
    const record = transform({ input, existing }, ({ input, existing }) => ({
      id: existing.id,
      identity: input.identity,
    }));
    const identity = recordFiscalIdentityStep(record);
    when("cart-had-no-fiscal-identity", existing, ({ id }) => !id).then(() => {
      const links = transform({ input, identity }, ({ input, identity }) => [
        {
          [Modules.CART]: { cart_id: input.cart_id },
          [FISCAL_IDENTITY_MODULE]: { fiscal_identity_id: identity.id },
        },
      ]);
      createRemoteLinkStep(links);
    });
    releaseLockStep({ key: input.cart_id });
    return new WorkflowResponse(identity);
  },
);
