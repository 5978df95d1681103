import { OnlyWith } from "@mestres/admin-kit";
import { Alert } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { NEEDS } from "../../lib/needs";

/** Nobody is offered what no shipping option stands for: says so, and where to make one. */
export function MissingOption({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Alert variant="warning">
      {text}{" "}
      <OnlyWith needs={NEEDS.shippingOptions}>
        <Link
          to="/settings/locations"
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover underline"
        >
          {t("mestresShipping.delivery.toLocations")}
        </Link>
      </OnlyWith>
    </Alert>
  );
}
