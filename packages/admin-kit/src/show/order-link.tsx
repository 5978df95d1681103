import { Link } from "react-router-dom";
import { useMay } from "../access/use-may";
import { useText } from "../i18n/use-text";

type Props = { id: string | null; displayId?: number | null };

/** An order's number, leading to it for those who may open it; said so where there is no order yet. */
export function OrderLink({ id, displayId }: Props) {
  const text = useText();
  const { may } = useMay();
  if (!id) {
    return <span className="text-ui-fg-muted">{text("order.none")}</span>;
  }
  if (!may("order:read")) {
    return <span>{displayId ? `#${displayId}` : "–"}</span>;
  }
  return (
    <Link
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      to={`/orders/${id}`}
      // The row of a table may lead elsewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {displayId ? `#${displayId}` : text("order.open")}
    </Link>
  );
}
