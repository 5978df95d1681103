import { Link } from "react-router-dom";

type Props = { id: string; displayId: number | null };

/** An order's number, leading to it. */
export function OrderLink({ id, displayId }: Props) {
  return (
    <Link
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      to={`/orders/${id}`}
      // The row of a table may lead elsewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {displayId === null ? id.slice(-8) : `#${displayId}`}
    </Link>
  );
}
