import { defineRouteConfig } from "@medusajs/admin-sdk";
import { page } from "@mestres/admin-kit";
import { Alert, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { IntegrationForm } from "../../../components/integration-form";
import { IntegrationIndex } from "../../../components/integration-index";
import { NEEDS } from "../../../lib/needs";
import { useIntegrations } from "../../../lib/use-integrations";

/** Settings › Integrações: every integration that a plugin has put into the catalogue. */
const Integrations = () => {
  const { t } = useTranslation();
  const { data: integrations, isError } = useIntegrations();

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-4 px-6 py-4">
        <div>
          <Heading>{t("mestresPlatform.settings.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresPlatform.settings.subtitle")}
          </Text>
        </div>
        {integrations && integrations.length > 1 && <IntegrationIndex integrations={integrations} />}
      </Container>
      {isError && <Alert variant="error">{t("mestresPlatform.settings.loadFailed")}</Alert>}
      {integrations?.length === 0 && <Alert>{t("mestresPlatform.settings.empty")}</Alert>}
      {integrations?.map((integration) => (
        <IntegrationForm key={integration.namespace} integration={integration} />
      ))}
    </div>
  );
};

export const config = defineRouteConfig({
  label: "mestresPlatform.settings.title",
  translationNs: "translation",
});

const Breadcrumb = () => useTranslation().t("mestresPlatform.settings.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

const IntegrationsPage = page({ path: "/settings/integracoes", needs: NEEDS.integrations }, Integrations);

export default IntegrationsPage;
