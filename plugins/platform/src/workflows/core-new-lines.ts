import { confirmClaimRequestWorkflow, confirmExchangeRequestWorkflow } from "@medusajs/medusa/core-flows";
import { addStepBefore, wrapStep, type CoreWorkflow } from "../lib/core-workflows";
import { letGo, reserveNewLines, type Reserved } from "../features/order-changes/use-cases/reserve-new-lines";
import type { ChangeOf } from "../features/order-changes/read/open-change";

/*
 * Core (2.21.2) reserves what an exchange or a claim sends out only when a freight goes with it (medusajs/medusa pull
 * request 11735): what is sent without one is sold to the next shopper, and cannot be fulfilled then. Here it is
 * reserved before the change is confirmed, with or without a freight, and core's own reservation has nothing left to do.
 * Loaded with the workflows, which every process runs.
 */
function reserveBeforeConfirming<Input extends ChangeOf>(
  workflow: CoreWorkflow,
  changeOf: (input: Input) => ChangeOf,
): void {
  addStepBefore<Input, Reserved>(workflow, "confirm-order-changes", "mestres-reserve-new-lines", {
    run: ({ container, input, eventGroupId }) => reserveNewLines(container, changeOf(input), eventGroupId),
    undo: (reserved, container) => letGo(container, reserved),
  });
  wrapStep(workflow, "reserve-inventory-step", () => Promise.resolve([]));
}

reserveBeforeConfirming<{ exchange_id: string }>(confirmExchangeRequestWorkflow, ({ exchange_id }) => ({
  exchange_id,
}));
reserveBeforeConfirming<{ claim_id: string }>(confirmClaimRequestWorkflow, ({ claim_id }) => ({ claim_id }));
