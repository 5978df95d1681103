import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { findInterrupted, INTERRUPTED_CONSUMER } from "../lib/interrupted-orders";
import { maskSecrets } from "@mestres/platform/lib/mask-secrets";
import { mendInterruptedOrderWorkflow } from "./mend-interrupted-order";

/** Mends each interrupted completion once; one that cannot be mended now keeps no other from it. */
const resumeInterruptedOrdersStep = createStep(
  "resume-interrupted-orders",
  async (_: unknown, { container }) => {
    const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const interrupted = await findInterrupted(container);
    for (const { id, cart_id, since } of interrupted) {
      try {
        const event = { source: "medusa", eventId: id, consumer: INTERRUPTED_CONSUMER, payload: { cart_id } };
        // Kept first: one that fails is tried again later than the others.
        await inbox.receive(event);
        await inbox.consume(event, async () => {
          await mendInterruptedOrderWorkflow(container).run({
            input: { cart_id, since: new Date(since).toISOString() },
          });
        });
        logger.warn(`O carrinho ${maskSecrets(cart_id)} parou no meio de virar pedido e foi consertado.`);
      } catch (error) {
        const text = `O carrinho ${cart_id} parou no meio de virar pedido: ${(error as Error).message}`;
        logger.error(maskSecrets(text));
      }
    }
    return new StepResponse({ count: interrupted.length });
  },
);

/** Finds carts whose completion died with its process, and finishes or undoes it. Safe to repeat. */
export const resumeInterruptedOrdersWorkflow = createWorkflow(
  "resume-interrupted-orders",
  () => new WorkflowResponse(resumeInterruptedOrdersStep()),
);
