import { Link, useFetcher } from "react-router";
import { formatBRL } from "~/lib/format";
import { cx, Icon } from "~/ui";
import { MAX_QUANTITY, type CartLineView } from "./cart-view";
import type { CartAnswer } from "./cart-page";
import { LineThumbnail } from "./line-thumbnail";

type CartLineProps = {
  line: CartLineView;
  /** What the server refused when the form was posted without JavaScript. */
  refusal: string | null;
};

const stepButton =
  "grid size-11 place-items-center rounded-full transition-colors hover:bg-sunk disabled:opacity-35 disabled:hover:bg-transparent";

/** One coffee of the cart. Its fetcher has a key of its own, so a quick second click supersedes the first. */
export function CartLine({ line, refusal }: CartLineProps) {
  const fetcher = useFetcher<CartAnswer>({ key: `cart-line-${line.id}` });
  const pending = fetcher.formData;
  const leaving = pending?.get("intent") === "remove";
  const quantity = pending?.has("quantity") ? Number(pending.get("quantity")) : line.quantity;
  const message = pending ? null : (fetcher.data?.message ?? refusal);
  const name = line.choice ? `${line.title}, ${line.choice}` : line.title;
  return (
    <li
      className={cx(
        "grid grid-cols-[5rem_minmax(0,1fr)] gap-x-5 gap-y-3 py-6 transition-opacity",
        leaving && "opacity-40",
      )}
    >
      <LineThumbnail line={line} />
      <div className="flex min-w-0 flex-col">
        <div className="flex items-start justify-between gap-4">
          <h2 className="text-lg leading-snug">
            {line.handle ? (
              <Link to={`/cafes/${line.handle}`} prefetch="intent" className="hover:underline">
                {line.title}
              </Link>
            ) : (
              line.title
            )}
          </h2>
          <p className="figures text-base font-[550] whitespace-nowrap">
            {formatBRL(line.unitPrice * quantity)}
          </p>
        </div>
        <p className="text-sm text-soft">{line.choice}</p>
        {/* The message takes the unit price's place: nothing below moves. */}
        <p role="status" className={cx("min-h-5 text-xs", message ? "font-[550] text-bad" : "text-faint")}>
          {message ?? `${formatBRL(line.unitPrice)} cada`}
        </p>
        <div className="mt-2 flex items-center justify-between">
          <fetcher.Form method="post" action="/carrinho">
            <input type="hidden" name="intent" value="update" />
            <input type="hidden" name="line_id" value={line.id} />
            <div
              role="group"
              aria-label={`Quantidade de ${name}`}
              className="flex items-center rounded-full border border-edge"
            >
              <button
                className={stepButton}
                name="quantity"
                value={quantity - 1}
                disabled={quantity <= 1}
                aria-label="Um pacote a menos"
              >
                <Icon name="minus" size={18} />
              </button>
              <span className="figures min-w-7 text-center font-[550]">
                <span className="sr-only">Quantidade: </span>
                {quantity}
              </span>
              <button
                className={stepButton}
                name="quantity"
                value={quantity + 1}
                disabled={quantity >= MAX_QUANTITY}
                aria-label="Um pacote a mais"
              >
                <Icon name="plus" size={18} />
              </button>
            </div>
          </fetcher.Form>
          <fetcher.Form method="post" action="/carrinho">
            <input type="hidden" name="intent" value="remove" />
            <button
              name="line_id"
              value={line.id}
              aria-label={`Remover ${name}`}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 text-sm text-soft transition-colors hover:bg-sunk hover:text-ink"
            >
              <Icon name="trash" size={18} />
              Remover
            </button>
          </fetcher.Form>
        </div>
      </div>
    </li>
  );
}
