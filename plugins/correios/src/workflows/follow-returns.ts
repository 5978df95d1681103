import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { noteReturnParcelStep } from "./steps/note-return-parcel";
import { sweepReturnsStep } from "./steps/sweep-returns";

/** Takes up every return that waits for something: a code, its posting, a refund, core. Safe to repeat. */
export const sweepCorreiosReturnsWorkflow = createWorkflow(
  "sweep-correios-returns",
  () => new WorkflowResponse(sweepReturnsStep()),
);

/** Tracking told something of a parcel: if it is a return's, that moves on. */
export const noteCorreiosReturnParcelWorkflow = createWorkflow(
  "note-correios-return-parcel",
  (input: { parcel_id: string }) => new WorkflowResponse(noteReturnParcelStep(input)),
);
