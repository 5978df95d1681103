import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { WebhookPanel } from "../../../components/webhook-panel";

/** Settings › PIX: the webhook, and the way to the credentials and to the money that came in. */
const PixPage = () => {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="px-6 py-4">
        <Heading>PIX</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mestresPix.subtitle")}
        </Text>
        <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          <PageLink to="/settings/integracoes#integration-pix">{t("mestresPix.credentials")}</PageLink>
          <PageLink to="/pagamentos">{t("mestresPix.payments")}</PageLink>
        </div>
      </Container>
      <WebhookPanel />
    </div>
  );
};

const PageLink = ({ to, children }: { to: string; children: string }) => (
  <Link className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small" to={to}>
    {children}
  </Link>
);

export const config = defineRouteConfig({ label: "PIX" });

export const handle = { breadcrumb: () => "PIX" };

export default PixPage;
