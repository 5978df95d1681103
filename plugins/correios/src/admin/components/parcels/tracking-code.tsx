import { Copy } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { trackingUrl } from "../../lib/desk/labels";

/** An object code: leads to the Correios' own page, and can be copied. */
export function TrackingCode({ code }: { code: string | null }) {
  const { t } = useTranslation();
  if (!code) {
    return <span className="text-ui-fg-muted">–</span>;
  }
  return (
    // The row of a table may lead elsewhere.
    <span className="flex items-center gap-x-1.5" onClick={(event) => event.stopPropagation()}>
      <a
        className="text-ui-fg-interactive font-mono text-xs"
        href={trackingUrl(code)}
        target="_blank"
        rel="noreferrer"
        title={t("mestresShipping.desk.openTracking")}
      >
        {code}
      </a>
      <Copy content={code} variant="mini" className="text-ui-fg-muted shrink-0" />
    </span>
  );
}
