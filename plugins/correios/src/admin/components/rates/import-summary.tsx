import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { RatesPreview } from "../../lib/rates/types";

/** What a file would change. */
export function ImportSummary({ services }: Pick<RatesPreview, "services">) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-y-1">
      {services.map(({ service, lines, replaces }) => (
        <li key={service}>
          <Text size="small">
            {t("mestresShipping.rates.willReplace", {
              service: t(`mestresShipping.desk.service.${service}`),
              lines,
              replaces,
            })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
