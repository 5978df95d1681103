import { Link } from "react-router";
import frauncesItalic from "~/fonts/fraunces-italic.woff2?url";
import { allCoffees } from "~/features/catalog/catalog.server";
import { CoffeeTile } from "~/features/catalog/coffee-tile";
import { AltitudeRange } from "~/features/home/altitude-range";
import { Hero } from "~/features/home/hero";
import { buildProfiles } from "~/features/home/profiles";
import { chooseFeatured, peaksOf } from "~/features/home/shelf";
import { termsOf } from "~/features/payment/methods.server";
import { ShopError } from "~/layout/shop-error";
import { orHttpError } from "~/lib/http-error.server";
import { siteOf } from "~/lib/page-data";
import { pageMeta } from "~/lib/seo";
import { ButtonLink, Icon } from "~/ui";
import type { Route } from "./+types/home";

/** The headline is set in it: preloaded it is there for the first paint. */
export const links: Route.LinksFunction = () => [
  { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href: frauncesItalic },
];

export const meta: Route.MetaFunction = ({ matches, loaderData }) => {
  const { origin, name } = siteOf(matches);
  const picture = loaderData?.hero[0]?.picture;
  return pageMeta(matches, {
    title: `${name}: café de origem, torrado em lotes pequenos`,
    description:
      "Torrefação de cafés especiais brasileiros. Origem, produtor, altitude e pontuação de cada lote; em grãos ou moído na hora; frete pelo CEP; PIX, boleto ou cartão em parcelas.",
    path: "/",
    image: picture?.src,
    jsonLd: [{ "@context": "https://schema.org", "@type": "Organization", name, url: `${origin}/` }],
  });
};

export async function loader() {
  const { coffees, facets, count } = await orHttpError(allCoffees());
  const { hero, featured } = chooseFeatured(coffees);
  const terms = await termsOf(featured.map(({ price_from: price }) => price));
  return { hero, featured, terms, peaks: peaksOf(coffees), profiles: buildProfiles(facets), count };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { hero, featured, terms, peaks, profiles, count } = loaderData;
  return (
    <>
      <Hero coffees={hero} count={count} />

      <section aria-labelledby="perfis" className="page pt-(--section)">
        <h2 id="perfis" className="eyebrow font-text!">
          Comece pelo gosto
        </h2>
        <ul className="mt-5 border-t border-ink">
          {profiles.map(({ title, text, notes, href }) => (
            <li key={title} className="border-b border-line">
              <Link
                to={href}
                prefetch="intent"
                className="group grid grid-cols-[1fr_auto] items-baseline gap-x-6 gap-y-1 py-5 transition-[padding] duration-300 hover:pl-3 md:grid-cols-[1.2fr_1fr_auto] md:py-6"
              >
                <span className="font-display text-2xl tracking-tight">{title}</span>
                <span className="text-sm text-soft max-md:col-start-1 max-md:row-start-2">
                  {text}
                  <span className="voice text-faint"> · {notes.slice(0, 4).join(", ")}</span>
                </span>
                <Icon
                  name="arrow"
                  size={24}
                  className="self-center transition-transform group-hover:translate-x-1"
                />
              </Link>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="destaques" className="page pt-(--section)">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h2 id="destaques" className="text-2xl">
            Na bancada esta semana
          </h2>
          <Link to="/cafes" prefetch="intent" className="link inline-flex min-h-11 items-center text-sm">
            Ver os {count} cafés
          </Link>
        </div>
        <ul className="mt-8 grid grid-cols-2 gap-x-4 gap-y-12 sm:gap-x-6 lg:grid-cols-4">
          {featured.map((coffee) => (
            <li key={coffee.id}>
              <CoffeeTile
                coffee={coffee}
                terms={terms[coffee.price_from ?? 0]}
                sizes="(min-width: 64rem) 19rem, 46vw"
              />
            </li>
          ))}
        </ul>
      </section>

      {peaks.length >= 3 ? (
        <section aria-labelledby="altitude" className="mt-(--section) overflow-x-clip bg-sunk">
          <div className="page pt-16 max-lg:pb-10 md:pt-24">
            <div className="grid gap-x-10 gap-y-4 md:grid-cols-[1.2fr_1fr]">
              <h2 id="altitude" className="text-3xl">
                Cada café tem a sua montanha
              </h2>
              <p className="max-w-[46ch] self-end text-soft">
                Quanto mais alto, mais frio: o fruto amadurece devagar e guarda mais açúcar e mais acidez.
                Esta é a nossa prateleira, do pé ao pico.
              </p>
            </div>
            <div className="mt-10 lg:mt-16">
              <AltitudeRange peaks={peaks} />
            </div>
          </div>
        </section>
      ) : null}

      <section
        aria-labelledby="historia"
        className="page grid gap-10 pt-(--section) md:grid-cols-[1.2fr_1fr]"
      >
        <h2 id="historia" className="max-w-[14ch] text-3xl">
          Um torrador, doze quilos por vez
        </h2>
        <div className="prose max-w-[52ch] text-soft">
          <p>
            A casa nasceu numa garagem em Carmo de Minas, com um torrador de doze quilos e a teimosia de
            comprar só de quem a gente conhece. O torrador continua o mesmo. A garagem virou torrefação.
          </p>
          <p>
            De cada lote a gente prova a amostra, visita o terreiro e paga pelo que a xícara vale. No rótulo
            vai tudo: quem plantou, onde, a que altura, como secou e quanto pontuou.
          </p>
          <p className="pt-2">
            <ButtonLink to="/sobre" variant="secondary" size="sm">
              Conheça a casa
            </ButtonLink>
          </p>
        </div>
      </section>
    </>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
