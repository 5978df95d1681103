import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { alignCollectionsStep } from "./align-collections";
import { creditReplacementsStep } from "./credit-replacements";
import { renewAttemptsStep } from "./renew-attempts";
import { tellOrderChangeStep } from "./tell-change";

export type FollowOrderInput = { order_id: string };

/**
 * Brings everything about an order's payment to what the order costs now: a replacement costs its shopper nothing,
 * core's payment collections ask for what is owed, codes that are out are withdrawn and made anew, the shopper is told,
 * and what is to be given back is put before staff. Safe to repeat and to run for an order that did not change.
 *
 * @returns `later`: a provider did not answer, so the old code may still be out
 */
export const followOrderWorkflow = createWorkflow("payments-follow-order", (input: FollowOrderInput) => {
  const key = transform({ input }, ({ input }) => `payments-follow:${input.order_id}`);
  acquireLockStep({ key, timeout: 60, ttl: 180 });
  creditReplacementsStep(input);
  alignCollectionsStep(input);
  const renewed = renewAttemptsStep(input);
  // An attempt that turned out to be paid left its collection half paid.
  alignCollectionsStep(input).config({ name: "align-payment-collections-again" });
  const told = tellOrderChangeStep(
    transform({ input, renewed }, ({ input, renewed }) => ({ ...input, renewed })),
  );
  releaseLockStep({ key });
  return new WorkflowResponse(transform({ renewed, told }, ({ renewed, told }) => ({ ...renewed, ...told })));
});
