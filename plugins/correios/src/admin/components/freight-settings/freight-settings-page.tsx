import { OnlyWith, TabbedPage, type Tab } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { FREIGHT_TABS, type FreightTab } from "../../lib/freight-tabs";
import { NEEDS } from "../../lib/needs";
import { TAB_VIEWS } from "./tabs";

/** Settings › Frete. */
export function FreightSettingsPage() {
  const { t } = useTranslation();
  const tabOf = (name: FreightTab): Tab => ({
    name,
    label: t(`mestresShipping.settings.tabs.${name}`),
    View: TAB_VIEWS[name],
    needs: NEEDS.tabs[name],
  });
  const [first, ...others] = FREIGHT_TABS;
  return (
    <TabbedPage
      title={t("mestresShipping.settings.title")}
      subtitle={
        <>
          {t("mestresShipping.settings.subtitle")}{" "}
          <OnlyWith needs={NEEDS.integrations}>
            <Link
              className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
              to="/settings/integracoes#integration-correios"
            >
              {t("mestresShipping.settings.credentials")}
            </Link>
          </OnlyWith>
        </>
      }
      tabs={[tabOf(first), ...others.map(tabOf)]}
    />
  );
}
