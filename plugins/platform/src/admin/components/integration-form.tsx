import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { changesOf, problemOf, type Draft } from "../lib/draft";
import type { Integration } from "../lib/types";
import { useSaveIntegration, useTestIntegration } from "../lib/use-integrations";
import { useLocalizedText } from "../lib/use-text";
import { anchorOf } from "./integration-index";
import { SettingField } from "./setting-field";

/** One integration's form, drawn from the catalogue. */
export function IntegrationForm({ integration }: { integration: Integration }) {
  const { namespace, label, help, fields, can_test } = integration;
  const { t } = useTranslation();
  const text = useLocalizedText();
  const [draft, setDraft] = useState<Draft>({});
  const save = useSaveIntegration(namespace);
  const test = useTestIntegration(namespace);

  const changes = changesOf(fields, draft);
  const blocked = fields.some((field) => problemOf(field, draft));

  const change = (key: string, value: Draft[string] | undefined) => {
    test.reset();
    setDraft(({ [key]: _former, ...rest }) => (value === undefined ? rest : { ...rest, [key]: value }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(changes, {
      onSuccess: () => {
        setDraft({});
        toast.success(t("mestresPlatform.settings.saved"));
      },
      onError: (error) => toast.error(error.message),
    });
  };

  return (
    <Container id={anchorOf(namespace)} className="scroll-mt-3 p-0">
      <form onSubmit={submit} noValidate className="divide-y" data-integration={namespace}>
        <div className="px-6 py-4">
          <Heading level="h2">{text(label)}</Heading>
          {help && (
            <Text size="small" className="text-ui-fg-subtle">
              {text(help)}
            </Text>
          )}
        </div>
        <div className="grid gap-4 px-6 py-4 md:grid-cols-2">
          {fields.map((field) => (
            <SettingField
              key={field.key}
              namespace={namespace}
              field={field}
              draft={draft}
              onChange={(value) => change(field.key, value)}
            />
          ))}
        </div>
        <div className="px-6 py-4">
          {/* Stays in the page, so that a screen reader tells when the outcome arrives. */}
          <div role="status" className="[&>*]:mb-3">
            {test.data && <Alert variant={test.data.ok ? "success" : "error"}>{test.data.message}</Alert>}
            {test.error && (
              <Alert variant="error">{test.error.message || t("mestresPlatform.settings.testFailed")}</Alert>
            )}
          </div>
          <div className="flex justify-end gap-x-2">
            {can_test && (
              <Button
                type="button"
                size="small"
                variant="secondary"
                disabled={blocked}
                isLoading={test.isPending}
                onClick={() => test.mutate(changes)}
              >
                {t("mestresPlatform.settings.test")}
              </Button>
            )}
            <Button
              type="submit"
              size="small"
              disabled={blocked || !Object.keys(changes).length}
              isLoading={save.isPending}
            >
              {t("mestresPlatform.settings.save")}
            </Button>
          </div>
        </div>
      </form>
    </Container>
  );
}
