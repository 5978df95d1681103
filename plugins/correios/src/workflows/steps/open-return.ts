import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { cancelReturn } from "../../returns/decide";
import { openReturn, type ReturnWish } from "../../returns/request";

/** Writes a return down. Taken back, it is cancelled: what was asked for stays readable. */
export const openReturnStep = createStep(
  "open-return",
  async (wish: ReturnWish, { container }) => {
    const row = await openReturn(container, wish);
    return new StepResponse(row, row.id);
  },
  async (id, { container }) => {
    if (id) {
      await cancelReturn(container, id, { by: "job", note: "Não foi possível registrar a devolução." });
    }
  },
);
