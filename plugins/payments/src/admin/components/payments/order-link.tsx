import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

type Props = { id: string | null; displayId?: number | null };

/** An order's number, leading to it; said so while a payment has none. */
export function OrderLink({ id, displayId }: Props) {
  const { t } = useTranslation();
  if (!id) {
    return <span className="text-ui-fg-muted">{t("mestresPayments.order.noOrder")}</span>;
  }
  return (
    <Link
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      to={`/orders/${id}`}
      // The row of a table may lead elsewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {displayId ? `#${displayId}` : t("mestresPayments.openOrder")}
    </Link>
  );
}
