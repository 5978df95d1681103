import { data, Link, useSearchParams, type ShouldRevalidateFunctionArgs } from "react-router";
import { BagPicture } from "~/features/catalog/bag-picture";
import { getCoffee } from "~/features/catalog/catalog.server";
import { CoffeeTile } from "~/features/catalog/coffee-tile";
import { tintStyle } from "~/features/catalog/tint-style";
import { notesText, originText } from "~/features/catalog/words";
import { BrewingGuide } from "~/features/coffee/brewing";
import { BuyBox } from "~/features/coffee/buy-box";
import { chooseVariant } from "~/features/coffee/choose-variant";
import { CoffeeFactsTable } from "~/features/coffee/facts";
import { FreightByCep } from "~/features/coffee/freight-by-cep";
import { quoteItem } from "~/features/coffee/freight-by-cep.server";
import { freeFreightFrom } from "~/features/checkout/freight.server";
import { coffeeJsonLd } from "~/features/coffee/structured-data";
import { termsOf } from "~/features/payment/methods.server";
import { ShopError } from "~/layout/shop-error";
import { readForm } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { siteOf } from "~/lib/page-data";
import { pageMeta, privateMeta, shorten } from "~/lib/seo";
import { readShopper, shopperHeaders } from "~/lib/session.server";
import type { Route } from "./+types/cafes.$handle";

const RELATED = 4;

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  if (!loaderData) {
    return privateMeta(matches, "Café não encontrado");
  }
  const { coffee } = loaderData;
  const about = `${coffee.title}, ${originText(coffee)}: ${notesText(coffee.notes)}. ${coffee.description ?? ""}`;
  return pageMeta(matches, {
    title: coffee.title,
    description: shorten(about),
    path: `/cafes/${coffee.handle}`,
    image: coffee.picture?.src,
    type: "product",
    jsonLd: coffeeJsonLd(coffee, siteOf(matches)),
  });
};

export async function loader({ params, request }: Route.LoaderArgs) {
  const coffee = await orHttpError(getCoffee(params.handle));
  const related = coffee.related.slice(0, RELATED);
  const prices = [...coffee.variants.map(({ price }) => price), ...related.map((each) => each.price_from)];
  const { cep } = await readShopper(request);
  const [terms, freeFrom] = await Promise.all([termsOf(prices), freeFreightFrom(cep)]);
  return { coffee: { ...coffee, related }, cep, terms, freeFrom };
}

/** Freight by CEP, with and without JavaScript. */
export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request);
  const result = await quoteItem(
    String(form.get("cep") ?? ""),
    String(form.get("variant_id") ?? ""),
    1,
    request.signal,
  );
  const shopper = await readShopper(request);
  const remember = result.error === null && shopper.cep !== result.cep;
  return data(
    result,
    remember ? { headers: await shopperHeaders({ ...shopper, cep: result.cep }) } : undefined,
  );
}

/** Weight and grind are chosen in the browser, and freight changes nothing here: only another coffee loads. */
export function shouldRevalidate({ currentParams, nextParams }: ShouldRevalidateFunctionArgs) {
  return currentParams.handle !== nextParams.handle;
}

export default function CoffeePage({ loaderData }: Route.ComponentProps) {
  const { coffee, cep, terms, freeFrom } = loaderData;
  const [params] = useSearchParams();
  const choice = chooseVariant(coffee.variants, params);
  return (
    <article className="tinted max-md:pb-16" style={tintStyle(coffee.tint)}>
      <div className="page grid gap-x-12 gap-y-8 md:grid-cols-2 md:pt-10 lg:gap-x-20">
        <div className="max-md:-mx-(--gutter)">
          <BagPicture
            picture={coffee.picture}
            alt={`Pacote do café ${coffee.title}`}
            sizes="(min-width: 80rem) 38rem, (min-width: 52rem) 46vw, 100vw"
            priority
            className="max-md:aspect-6/7 max-md:rounded-none max-md:[&>img]:object-[50%_70%] md:sticky md:top-6"
          />
        </div>
        <div className="flex flex-col gap-7 md:py-4">
          <div>
            <nav aria-label="Você está em" className="text-xs text-faint">
              <Link to="/cafes" prefetch="intent" className="link inline-flex min-h-8 items-center">
                Cafés
              </Link>
              <span aria-hidden> / </span>
              {originText(coffee)}
            </nav>
            <h1 className="mt-3 text-3xl">{coffee.title}</h1>
            <p className="voice mt-4 text-xl leading-snug text-accent">{notesText(coffee.notes)}</p>
          </div>
          {choice ? (
            <BuyBox coffee={coffee} choice={choice} terms={terms[choice.variant.price ?? 0]} />
          ) : null}
          {choice ? <FreightByCep variantId={choice.variant.id} cep={cep} freeFrom={freeFrom} /> : null}
          {coffee.description ? (
            <div className="prose border-t border-line pt-6 text-soft">
              {coffee.description.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          ) : null}
        </div>
      </div>
      <div className="page flex flex-col gap-(--section) pt-(--section)">
        <section aria-labelledby="ficha">
          <h2 id="ficha" className="mb-6 text-2xl">
            A ficha deste café
          </h2>
          <CoffeeFactsTable coffee={coffee} />
        </section>
        {coffee.brewing ? <BrewingGuide brewing={coffee.brewing} /> : null}
        {coffee.related.length > 0 ? (
          <section aria-labelledby="outros">
            <h2 id="outros" className="mb-8 text-2xl">
              Na mesma prateleira
            </h2>
            <ul className="grid grid-cols-2 gap-x-4 gap-y-12 sm:gap-x-6 lg:grid-cols-4">
              {coffee.related.map((related) => (
                <li key={related.id}>
                  <CoffeeTile
                    coffee={related}
                    terms={terms[related.price_from ?? 0]}
                    sizes="(min-width: 64rem) 19rem, 46vw"
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </article>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
