import { defineRouteConfig } from "@medusajs/admin-sdk";
import { OnlyWith, page, type Needs } from "@mestres/admin-kit";
import { Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { WebhookPanel } from "../../../components/webhook-panel";
import { NEEDS } from "../../../lib/needs";

/** Settings › PIX: the webhook, and the way to the credentials and to the money that came in. */
const Pix = () => {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="px-6 py-4">
        <Heading>PIX</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mestresPix.subtitle")}
        </Text>
        <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          <PageLink to="/settings/integracoes#integration-pix" needs={NEEDS.integrations}>
            {t("mestresPix.credentials")}
          </PageLink>
          <PageLink to="/pagamentos" needs={NEEDS.page}>
            {t("mestresPix.payments")}
          </PageLink>
        </div>
      </Container>
      <WebhookPanel />
    </div>
  );
};

const PageLink = ({ to, needs, children }: { to: string; needs: Needs; children: string }) => (
  <OnlyWith needs={needs}>
    <Link className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small" to={to}>
      {children}
    </Link>
  </OnlyWith>
);

export const config = defineRouteConfig({ label: "PIX" });

export const handle = { breadcrumb: () => "PIX" };

const PixPage = page({ path: "/settings/pix", needs: NEEDS.webhook }, Pix);

export default PixPage;
