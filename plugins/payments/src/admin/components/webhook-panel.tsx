import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { usePixWebhook, useRegisterPixWebhook } from "../lib/use-pix-settings";

/** Whether the PSP posts to this shop, and the button that makes it so. */
export const WebhookPanel = () => {
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
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("mestresPix.webhook.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {webhook?.url ?? t("mestresPix.webhook.help")}
          </Text>
        </div>
        {webhook && (
          <StatusBadge color={webhook.registered ? "green" : "orange"}>
            {t(`mestresPix.webhook.${webhook.registered ? "registered" : "missing"}`)}
          </StatusBadge>
        )}
      </div>
      {error && (
        <Text size="small" className="text-ui-fg-error px-6 py-4">
          {error.message}
        </Text>
      )}
      <div className="flex justify-end px-6 py-4">
        <Button size="small" variant="secondary" isLoading={isPending} onClick={onClick}>
          {t("mestresPix.webhook.register")}
        </Button>
      </div>
    </Container>
  );
};
