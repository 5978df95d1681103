import type { World } from "../world.js";
import { notify } from "../webhooks/deliveries.js";
import { toCentavos } from "./money.js";
import type { ReceivedPix } from "./types.js";

/**
 * Where notifications for a registered address go: the standard's `{webhookUrl}/pix`.
 * The suffix is appended to the text as a whole, query included, as Efí does. That is why its
 * customers end the address with `&ignorar=`.
 */
export function notificationUrl(webhookUrl: string): string {
  return `${webhookUrl.includes("?") ? webhookUrl : webhookUrl.replace(/\/+$/, "")}/pix`;
}

/** Announces a payment to the address registered for its key, if there is one. */
export function announce(world: World, pix: ReceivedPix, copies = 1): void {
  const webhook = world.state.webhooks[pix.chave];
  if (!webhook) {
    return;
  }
  notify(
    world,
    {
      service: "pix",
      url: notificationUrl(webhook.webhookUrl),
      reference: pix.txid ?? pix.endToEndId,
      amount: toCentavos(pix.valor),
      // As it stands now: what happens to it later is another notification.
      body: { pix: [structuredClone(pix)] },
    },
    copies,
  );
}
