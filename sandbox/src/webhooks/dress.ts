import { randomUUID } from "node:crypto";
import { takeFault } from "../faults.js";
import { signMercadoPago } from "../mercadopago/signature.js";
import { signStripe } from "../stripe/signature.js";
import type { WebhookBody } from "../pix/types.js";
import type { World } from "../world.js";
import type { Delivery, OutgoingWebhook } from "./types.js";

/** What `wrong` does to a message: it says something untrue, or is signed by somebody else. */
function distort(delivery: Delivery): object {
  if (delivery.service === "efi") {
    return { notification: randomUUID() };
  }
  if (delivery.service !== "pix") {
    return delivery.body;
  }
  const { pix } = delivery.body as WebhookBody;
  return { pix: pix.map((one) => ({ ...one, valor: (Number(one.valor) + 1).toFixed(2) })) };
}

/** Serialises and signs a delivery for one attempt: signatures carry the time of sending. */
export function dress(world: World, delivery: Delivery): OutgoingWebhook {
  const wrong = takeFault(world, delivery.service, ["wrong"]) !== undefined;
  const body = wrong ? distort(delivery) : delivery.body;
  const text = delivery.form
    ? new URLSearchParams(body as Record<string, string>).toString()
    : JSON.stringify(body);
  const type = delivery.form ? "application/x-www-form-urlencoded" : "application/json";
  const signature =
    delivery.service === "mercadopago"
      ? signMercadoPago(world, delivery.url, wrong)
      : delivery.service === "stripe"
        ? signStripe(world, delivery.url, text, wrong)
        : {};
  return {
    service: delivery.service,
    url: delivery.url,
    headers: { "content-type": type, ...signature },
    text,
  };
}
