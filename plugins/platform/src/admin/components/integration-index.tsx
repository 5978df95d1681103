import { useLocalized } from "@mestres/admin-kit";
import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DescribedSettings } from "../../modules/settings/types";

/** The place of an integration's form in the page. */
export function anchorOf(namespace: string): string {
  return `integration-${namespace}`;
}

/** Whether a required value is missing, or one that is there cannot be used. */
const isIncomplete = ({ fields }: DescribedSettings): boolean =>
  fields.some(({ required, is_set, problem }) => problem !== null || (required && !is_set));

/** The integrations at a glance: which there are, which lack something; each leads to its form. */
export function IntegrationIndex({ integrations }: { integrations: readonly DescribedSettings[] }) {
  const { t } = useTranslation();
  const text = useLocalized();
  return (
    <nav aria-label={t("mestresPlatform.settings.index")}>
      <ul className="flex flex-wrap gap-2">
        {integrations.map((integration) => {
          const incomplete = isIncomplete(integration);
          return (
            <li key={integration.namespace}>
              <a
                href={`#${anchorOf(integration.namespace)}`}
                className="focus-visible:shadow-borders-focus block rounded-md outline-none"
              >
                <StatusBadge color={incomplete ? "red" : "green"} className="hover:bg-ui-bg-subtle-hover">
                  {text(integration.label)}
                  <span className="sr-only">
                    {t(`mestresPlatform.settings.${incomplete ? "incomplete" : "complete"}`)}
                  </span>
                </StatusBadge>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
