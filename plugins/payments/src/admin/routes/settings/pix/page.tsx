import { defineRouteConfig } from "@medusajs/admin-sdk";
import { OpenReceiptsPanel } from "../../../components/open-receipts-panel";
import { WebhookPanel } from "../../../components/webhook-panel";

/** Settings › PIX: the webhook, and money that needs a decision. Credentials are under Integrações. */
const PixPage = () => (
  <div className="flex flex-col gap-y-3">
    <WebhookPanel />
    <OpenReceiptsPanel />
  </div>
);

export const config = defineRouteConfig({ label: "PIX" });

export const handle = { breadcrumb: () => "PIX" };

export default PixPage;
