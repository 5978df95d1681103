import { Link } from "react-router";
import { cx, Icon } from "~/ui";
import { pageNumbers } from "./pages";
import { pageHref } from "./query";

export type PaginationProps = { page: number; pages: number; params: URLSearchParams };

const box = "inline-flex min-h-11 min-w-11 items-center justify-center rounded-full px-3";

/** Links to the other pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, params }: PaginationProps) {
  if (pages <= 1) {
    return null;
  }
  return (
    <nav aria-label="Páginas" className="mt-16 flex items-center justify-center gap-1">
      {page > 1 ? (
        <Link to={pageHref(params, page - 1)} rel="prev" className={cx(box, "hover:bg-sunk")}>
          <Icon name="back" label="Página anterior" />
        </Link>
      ) : null}
      {pageNumbers(page, pages).map((number, index) =>
        number === null ? (
          <span key={`gap-${index}`} aria-hidden className="px-1">
            …
          </span>
        ) : (
          <Link
            key={number}
            to={pageHref(params, number)}
            aria-label={`Página ${number}`}
            aria-current={number === page ? "page" : undefined}
            className={cx(box, "figures", number === page ? "bg-ink text-paper" : "hover:bg-sunk")}
          >
            {number}
          </Link>
        ),
      )}
      {page < pages ? (
        <Link to={pageHref(params, page + 1)} rel="next" className={cx(box, "hover:bg-sunk")}>
          <Icon name="arrow" label="Próxima página" />
        </Link>
      ) : null}
    </nav>
  );
}
