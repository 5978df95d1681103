import { redirect, useNavigation, useSearchParams } from "react-router";
import { ActiveFilters } from "~/features/catalog/active-filters";
import { listCoffees } from "~/features/catalog/catalog.server";
import { CoffeeTile } from "~/features/catalog/coffee-tile";
import { ListFilters } from "~/features/catalog/list-filters";
import { Pagination } from "~/features/catalog/pagination";
import { termsOf } from "~/features/payment/methods.server";
import { isFiltered, parseListQuery, toApiQuery } from "~/features/catalog/query";
import { ShopError } from "~/layout/shop-error";
import { BackendError } from "~/lib/backend-error";
import { plural } from "~/lib/format";
import { orHttpError } from "~/lib/http-error.server";
import { pageMeta } from "~/lib/seo";
import { ButtonLink, cx, EmptyState } from "~/ui";
import type { Route } from "./+types/cafes";

/** Tiles that are on screen before any scrolling: their pictures are not lazy. */
const ABOVE_THE_FOLD = 4;

export const meta: Route.MetaFunction = ({ loaderData, matches }) =>
  pageMeta(matches, {
    title: "Cafés torrados",
    description:
      "Cafés especiais brasileiros em grãos ou moídos: Sul de Minas, Cerrado, Mogiana, Caparaó, Chapada e mais, com notas, processo, altitude e pontuação de cada lote.",
    path: "/cafes",
    index: loaderData ? !isFiltered(loaderData.query) : false,
  });

export async function loader({ request }: Route.LoaderArgs) {
  const query = parseListQuery(new URL(request.url).searchParams);
  const list = await orHttpError(listOrStartOver(toApiQuery(query)));
  return { query, ...list, terms: await termsOf(list.coffees.map(({ price_from: price }) => price)) };
}

/** An address with a filter that does not exist (any more) leads to the whole list. */
async function listOrStartOver(query: ReturnType<typeof toApiQuery>) {
  try {
    return await listCoffees(query);
  } catch (error) {
    if (error instanceof BackendError && error.status === 400) {
      throw redirect("/cafes");
    }
    throw error;
  }
}

export default function Cafes({ loaderData }: Route.ComponentProps) {
  const { query, coffees, count, limit, facets, terms } = loaderData;
  const [params] = useSearchParams();
  const { state, location } = useNavigation();
  const renewing = state === "loading" && location.pathname === "/cafes";
  return (
    <div className="page pt-10 md:pt-16">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h1 className="text-3xl">Os cafés da casa</h1>
        <p role="status" className="text-sm text-faint">
          {plural(count, "café", "cafés")}
          {isFiltered(query) ? " com esses filtros" : " à venda"}
        </p>
      </div>
      <div className="mt-8 border-y border-line py-3">
        <ListFilters query={query} facets={facets} />
        <ActiveFilters query={query} facets={facets} params={params} />
      </div>
      {coffees.length === 0 ? (
        <EmptyState
          title={query.page > 1 ? "A prateleira acabou antes desta página" : "Nenhum café junta tudo isso"}
          action={<ButtonLink to="/cafes">Ver todos os cafés</ButtonLink>}
        >
          <p>Tire um dos filtros, ou comece de novo pela prateleira inteira.</p>
        </EmptyState>
      ) : (
        <ul
          className={cx(
            "mt-10 grid grid-cols-2 gap-x-4 gap-y-12 transition-opacity sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4 lg:gap-y-16",
            renewing && "opacity-50",
          )}
        >
          {coffees.map((coffee, index) => (
            <li key={coffee.id}>
              <CoffeeTile
                coffee={coffee}
                heading="h2"
                terms={terms[coffee.price_from ?? 0]}
                priority={index < ABOVE_THE_FOLD}
                sizes="(min-width: 64rem) 19rem, (min-width: 52rem) 30vw, 46vw"
              />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={query.page} pages={Math.ceil(count / limit)} params={params} />
    </div>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
