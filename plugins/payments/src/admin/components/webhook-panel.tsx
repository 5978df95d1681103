import { OnlyWith, Reference, StateBadge } from "@mestres/admin-kit";
import { SectionRow } from "@medusajs/dashboard/components";
import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../lib/needs";
import { usePixWebhook, useRegisterPixWebhook } from "../lib/use-pix-settings";

/** Whether the PSP posts to this shop, and the button that makes it so. */
export function WebhookPanel() {
  const { t } = useTranslation();
  const { data: webhook, error } = usePixWebhook();
  const { mutate: register, isPending } = useRegisterPixWebhook();
  const onClick = (): void =>
    register(undefined, {
      onSuccess: () => toast.success(t("mestresPix.webhook.done")),
      onError: (reason) => toast.error(reason.message),
    });
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("mestresPix.webhook.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresPix.webhook.help")}
          </Text>
        </div>
        <OnlyWith needs={NEEDS.registerWebhook}>
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            isLoading={isPending}
            onClick={onClick}
          >
            {t(`mestresPix.webhook.${webhook?.registered ? "again" : "register"}`)}
          </Button>
        </OnlyWith>
      </div>
      {error && (
        <div className="px-6 py-4">
          <Alert variant="error">{error.message}</Alert>
        </div>
      )}
      {webhook && (
        <>
          <SectionRow
            title={t("mestresPix.webhook.state")}
            value={
              <StateBadge colour={webhook.registered ? "green" : "orange"}>
                {t(`mestresPix.webhook.${webhook.registered ? "registered" : "missing"}`)}
              </StateBadge>
            }
          />
          <SectionRow title={t("mestresPix.webhook.url")} value={<Reference value={webhook.url} />} />
        </>
      )}
    </Container>
  );
}
