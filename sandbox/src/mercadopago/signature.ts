import { createHmac, randomUUID } from "node:crypto";
import type { World } from "../world.js";

/** `x-signature` and `x-request-id` of a notification to `url`, whose query holds `data.id`. */
export function signMercadoPago(world: World, url: string, forged: boolean): Record<string, string> {
  const secret = forged ? randomUUID() : world.secrets.mercadopagoWebhook;
  const id = new URL(url).searchParams.get("data.id")?.toLowerCase();
  const requestId = randomUUID();
  const ts = String(world.now().getTime());
  const manifest = `${id ? `id:${id};` : ""}request-id:${requestId};ts:${ts};`;
  const v1 = createHmac("sha256", secret).update(manifest).digest("hex");
  return {
    "x-request-id": requestId,
    "x-signature": `ts=${ts},v1=${v1}`,
    "user-agent": "MercadoPago WebHook v1.0 payment",
  };
}
