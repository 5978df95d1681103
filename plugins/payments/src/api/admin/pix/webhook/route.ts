import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { pspClientFor, readPixSettings } from "../../../../lib/psp/settings";
import { backendUrl, pixWebhookUrl } from "../../../../lib/psp/webhook-url";
import { registerPixWebhookWorkflow } from "../../../../workflows/register-pix-webhook";

/** Whether the PSP posts to us. The secret in the address is never shown. */
export async function GET(_req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = await readPixSettings();
  const registered = await pspClientFor(settings).findWebhook();
  const url = `${backendUrl().replace(/\/+$/, "")}/hooks/pix`;
  res.json({ webhook: { url, registered: registered === pixWebhookUrl(backendUrl(), settings) } });
}

/** Registers our address at the PSP. Repeating it changes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await registerPixWebhookWorkflow(req.scope).run();
  res.json({ webhook: { url: `${backendUrl().replace(/\/+$/, "")}/hooks/pix`, registered: true } });
}
