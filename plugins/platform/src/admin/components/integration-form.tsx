import { FormError, OnlyWith, useDraft, useLocalized, useMay } from "@mestres/admin-kit";
import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DescribedSettings } from "../../modules/settings/types";
import { changesOf, readDraft, type Draft, type Problem, type Values } from "../lib/draft";
import { NEEDS } from "../lib/needs";
import { useSaveIntegration, useTestIntegration } from "../lib/use-integrations";
import { anchorOf } from "./integration-index";
import { SettingField } from "./setting-field";

/** One integration's form, drawn from the catalogue. */
export function IntegrationForm({ integration }: { integration: DescribedSettings }) {
  const { namespace, label, help, fields, can_test } = integration;
  const { t } = useTranslation();
  const { may } = useMay();
  const text = useLocalized();
  const idOf = (key: string) => `setting-${namespace}-${key}`;
  const form = useDraft<Draft, Values, string, Problem>(
    () => ({}),
    (draft) => readDraft(fields, draft),
    idOf,
  );
  const save = useSaveIntegration(namespace);
  const test = useTestIntegration(namespace);
  const touched = Object.keys(changesOf(fields, form.draft)).length > 0;

  const change = (key: string, value: Draft[string]) => {
    test.reset();
    save.reset();
    form.change({ [key]: value });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit((values) =>
      save.mutate(values, {
        onSuccess: () => {
          form.reset();
          toast.success(t("mestresPlatform.settings.saved"));
        },
      }),
    );
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
        {/* Whoever may read it sees how it stands; the browser keeps the fields of a disabled set as they are. */}
        <fieldset disabled={!may(NEEDS.saveIntegration)} className="grid gap-4 px-6 py-4 md:grid-cols-2">
          {fields.map((field) => (
            <SettingField
              key={field.key}
              id={idOf(field.key)}
              field={field}
              draft={form.draft}
              problem={form.problemOf(field.key)}
              onChange={(value) => change(field.key, value)}
              onLeave={() => form.leave(field.key)}
            />
          ))}
        </fieldset>
        <OnlyWith needs={[NEEDS.saveIntegration, NEEDS.testIntegration]}>
          <div className="px-6 py-4">
            {/* Both stay in the page, so that a screen reader tells when the outcome arrives. */}
            <div role="status" className="[&>*]:mb-3">
              {test.data && <Alert variant={test.data.ok ? "success" : "error"}>{test.data.message}</Alert>}
            </div>
            <div className={test.error || save.error ? "pb-3" : ""}>
              <FormError error={test.error ?? save.error} />
            </div>
            <div className="flex justify-end gap-x-2">
              {can_test && may(NEEDS.testIntegration) && (
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  isLoading={test.isPending}
                  onClick={() => form.submit((values) => test.mutate(values))}
                >
                  {t("mestresPlatform.settings.test")}
                </Button>
              )}
              <OnlyWith needs={NEEDS.saveIntegration}>
                <Button type="submit" size="small" disabled={!touched} isLoading={save.isPending}>
                  {t("mestresPlatform.settings.save")}
                </Button>
              </OnlyWith>
            </div>
          </div>
        </OnlyWith>
      </form>
    </Container>
  );
}
