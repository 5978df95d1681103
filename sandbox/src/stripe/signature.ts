import { createHmac, randomUUID } from "node:crypto";
import type { World } from "../world.js";

/** `Stripe-Signature` over the body as sent, with the secret of the endpoint at `url`. */
export function signStripe(world: World, url: string, text: string, forged: boolean): Record<string, string> {
  const endpoint = world.state.stripe.endpoints.find((one) => one.url === url);
  const secret = forged ? randomUUID() : (endpoint?.secret ?? world.secrets.stripeWebhook);
  const t = Math.floor(world.now().getTime() / 1000);
  const v1 = createHmac("sha256", secret).update(`${t}.${text}`).digest("hex");
  return { "stripe-signature": `t=${t},v1=${v1}` };
}
