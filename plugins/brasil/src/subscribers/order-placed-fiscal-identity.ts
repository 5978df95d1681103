import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { copyFiscalIdentityToCustomerWorkflow } from "../workflows/copy-fiscal-identity-to-customer";
import { copyFiscalIdentityToOrderWorkflow } from "../workflows/copy-fiscal-identity-to-order";

/**
 * Gives a placed order (and its customer) the cart's fiscal identity. A second
 * delivery must not do it again: the customer may have another one by then.
 */
export default async function orderPlacedFiscalIdentity({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  const input = { order_id: event.data.id };
  await inbox.consume(
    {
      source: "medusa",
      eventId: `${OrderWorkflowEvents.PLACED}:${event.data.id}`,
      consumer: "brasil.fiscal-identity",
      payload: input,
    },
    async () => {
      await copyFiscalIdentityToOrderWorkflow(container).run({ input });
      await copyFiscalIdentityToCustomerWorkflow(container).run({ input });
    },
  );
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "mestres-brasil-order-placed-fiscal-identity" },
};
