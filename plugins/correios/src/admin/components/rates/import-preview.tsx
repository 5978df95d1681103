import { Alert, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { RatesPreview } from "../../lib/rates/types";

/** What a file would change, or what is wrong with it. */
export function ImportPreview({ preview }: { preview: RatesPreview }) {
  const { t } = useTranslation();
  const { services, problems, more } = preview;
  if (problems.length === 0) {
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
  return (
    <div className="flex flex-col gap-y-3">
      <Alert variant="error">{t("mestresShipping.rates.problems", { number: problems.length + more })}</Alert>
      <ul className="divide-y">
        {problems.map(({ line, column, value, message }, index) => (
          <li key={index} className="py-2">
            <Text size="small" weight="plus">
              {t(`mestresShipping.rates.${column ? "atColumn" : "atLine"}`, { line, column })}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {message}
              {value === null ? "" : ` ${t("mestresShipping.rates.value", { value })}`}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("mestresShipping.delivery.more", { number: more })}
        </Text>
      )}
    </div>
  );
}
