import { StateBadge, useFormat } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ServiceCoverage } from "../../lib/rates/types";

/** Regions named; the rest is counted. */
const NAMED = 6;

/** For each service, how much of the country has a price. */
export function CoverageList({ services }: { services: readonly ServiceCoverage[] }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const missingOf = ({ missing }: ServiceCoverage): string => {
    const named = missing.slice(0, NAMED).join(", ");
    const more = missing.length - NAMED;
    return more > 0 ? `${named} ${t("mestresShipping.delivery.more", { number: more })}` : named;
  };
  return (
    <ul className="divide-y">
      {services.map((service) => (
        <li
          key={service.service}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-6 py-3"
        >
          <div>
            <Text size="small" weight="plus">
              {service.name}
              {service.enabled ? "" : ` (${t("mestresShipping.rates.notOffered")})`}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {service.lines > 0
                ? t("mestresShipping.rates.linesOf", {
                    lines: service.lines.toLocaleString("pt-BR"),
                    time: time(service.refreshed_at),
                  })
                : t("mestresShipping.rates.noLines")}
            </Text>
          </div>
          <div className="text-right">
            <StateBadge colour={service.missing.length === 0 ? "green" : service.regions ? "orange" : "red"}>
              {t("mestresShipping.rates.coverage", { regions: service.regions, of: service.of })}
            </StateBadge>
            {service.regions > 0 && service.missing.length > 0 && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("mestresShipping.rates.missing", { regions: missingOf(service) })}
              </Text>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
