import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { codedError } from "@mestres/platform/lib/coded-error";

const changeError = codedError<"order_change_not_open">();

type Change = { id: string; status: string };

/** Of a change to an order that was confirmed, declined or cancelled nothing is planned any more: `order_change_not_open`. */
export const requireOpenChangeStep = createStep("require-open-order-change", ({ id, status }: Change) => {
  if (status !== "pending" && status !== "requested") {
    throw changeError(
      "INVALID_DATA",
      "order_change_not_open",
      `A alteração ${id} do pedido já foi concluída: comece outra.`,
    );
  }
  return new StepResponse(void 0);
});
