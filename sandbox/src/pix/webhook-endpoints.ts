import { HttpResponse } from "msw";
import type { World } from "../world.js";
import { problem } from "./problems.js";

const isHttpUrl = (value: unknown): value is string => {
  try {
    return typeof value === "string" && /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
};

/** PUT /webhook/{chave}. http:// is accepted because the shop under test runs on this machine. */
export async function registerWebhook(world: World, chave: string, request: Request) {
  const body = (await request.json().catch(() => null)) as { webhookUrl?: unknown } | null;
  if (!isHttpUrl(body?.webhookUrl)) {
    return problem("WebhookOperacaoInvalida", [
      { razao: "Campo webhook.webhookUrl não respeita o schema.", propriedade: "webhook.webhookUrl" },
    ]);
  }
  world.state.webhooks[chave] = { webhookUrl: body.webhookUrl, criacao: world.now().toISOString() };
  world.changed();
  return new HttpResponse(null, { status: 200 });
}

/** GET /webhook/{chave}. */
export function showWebhook(world: World, chave: string) {
  const webhook = world.state.webhooks[chave];
  return webhook
    ? HttpResponse.json({ ...webhook, chave, cnpj: world.merchant.cnpj })
    : problem("WebhookNaoEncontrado");
}

/** DELETE /webhook/{chave}. */
export function removeWebhook(world: World, chave: string) {
  if (!world.state.webhooks[chave]) {
    return problem("WebhookNaoEncontrado");
  }
  const { [chave]: _removed, ...others } = world.state.webhooks;
  world.state.webhooks = others;
  world.changed();
  return new HttpResponse(null, { status: 204 });
}
