import { Container, Heading, Tabs, Text } from "@medusajs/ui";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import { FREIGHT_TABS } from "../../lib/freight-tabs";
import { TAB_VIEWS } from "./tabs";

const VIEWS: [string, ComponentType][] = FREIGHT_TABS.map((name) => [name, TAB_VIEWS[name]]);
const FIRST = VIEWS[0]?.[0];

/** Settings › Frete. The tab is kept in the address; another tab starts with none of this one's filters. */
export function FreightSettingsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get("view") ?? "";
  const view = VIEWS.some(([name]) => name === asked) ? asked : FIRST;
  return (
    <Tabs
      className="flex flex-col gap-y-3"
      value={view}
      onValueChange={(next) => setParams(next === FIRST ? {} : { view: next })}
    >
      <Container className="flex flex-col gap-y-3 px-6 py-4">
        <div>
          <Heading>{t("mestresShipping.settings.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresShipping.settings.subtitle")}{" "}
            <Link
              className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
              to="/settings/integracoes#integration-correios"
            >
              {t("mestresShipping.settings.credentials")}
            </Link>
          </Text>
        </div>
        <Tabs.List className="-mx-1 overflow-x-auto px-1 py-1">
          {VIEWS.map(([name]) => (
            <Tabs.Trigger key={name} value={name} className="shrink-0">
              {t(`mestresShipping.settings.tabs.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Container>
      {VIEWS.map(([name, View]) => (
        <Tabs.Content key={name} value={name} className="flex flex-col gap-y-3 data-[state=inactive]:hidden">
          <View />
        </Tabs.Content>
      ))}
    </Tabs>
  );
}
