import { Link } from "react-router";
import { formatBRL } from "~/lib/format";
import { Icon } from "~/ui";
import { CHOICES, isFiltered, without, type ListQuery } from "./query";
import type { Facets } from "./types";

export type ActiveFiltersProps = { query: ListQuery; facets: Facets; params: URLSearchParams };

type Chip = { key: string; label: string; href: string };

function chips({ query, facets, params }: ActiveFiltersProps): Chip[] {
  const chosen = Object.entries(CHOICES).flatMap(([name, key]) =>
    query[key].map((value) => ({
      key: `${name}-${value}`,
      label: facets[key].find((facet) => facet.value === value)?.label ?? value,
      href: without(params, name, value),
    })),
  );
  const { priceMin, priceMax, text } = query;
  return [
    ...(text ? [{ key: "q", label: `“${text}”`, href: without(params, "q") }] : []),
    ...chosen,
    ...(priceMin === null
      ? []
      : [{ key: "min", label: `desde ${formatBRL(priceMin)}`, href: without(params, "preco_min") }]),
    ...(priceMax === null
      ? []
      : [{ key: "max", label: `até ${formatBRL(priceMax)}`, href: without(params, "preco_max") }]),
  ];
}

/** What narrows the list now, each with a way to undo it. */
export function ActiveFilters(props: ActiveFiltersProps) {
  if (!isFiltered(props.query)) {
    return null;
  }
  return (
    <ul className="mt-4 flex flex-wrap items-center gap-2" aria-label="Filtros aplicados">
      {chips(props).map(({ key, label, href }) => (
        <li key={key}>
          <Link
            to={href}
            preventScrollReset
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-sunk pr-2.5 pl-3.5 text-sm hover:bg-line"
          >
            <span className="sr-only">Tirar o filtro </span>
            {label}
            <Icon name="close" size={15} />
          </Link>
        </li>
      ))}
      <li>
        <Link to="/cafes" preventScrollReset className="link inline-flex min-h-9 items-center px-2 text-sm">
          Limpar tudo
        </Link>
      </li>
    </ul>
  );
}
