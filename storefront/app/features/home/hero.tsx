import { Link } from "react-router";
import { BagPicture } from "~/features/catalog/bag-picture";
import { tintStyle } from "~/features/catalog/tint-style";
import type { CoffeeCard } from "~/features/catalog/types";
import { altitudeText, originText } from "~/features/catalog/words";
import { plural } from "~/lib/format";
import { ButtonLink, cx } from "~/ui";

/** The house in one breath, over the map it buys from, with three of its bags. */
export function Hero({ coffees, count }: { coffees: CoffeeCard[]; count: number }) {
  return (
    <section className="relative isolate overflow-clip">
      <div className="contours" aria-hidden />
      <div className="page grid items-end gap-x-10 gap-y-16 pt-12 lg:grid-cols-[1fr_1.35fr] lg:pt-20">
        <div className="lg:pb-20">
          <h1 className="max-w-[11ch] text-4xl">
            Café com <span className="voice text-accent">nome</span>, lugar e altura
          </h1>
          <p className="mt-6 max-w-[44ch] text-lg text-soft">
            {plural(count, "café brasileiro comprado", "cafés brasileiros comprados")} direto de quem plantou,
            torrados em lotes pequenos no Sul de Minas.
          </p>
          <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-2">
            <ButtonLink to="/cafes" size="lg">
              Escolher um café
            </ButtonLink>
          </div>
        </div>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-5">
          {coffees.map((coffee, index) => (
            <li
              key={coffee.id}
              className={cx("tinted", index === 1 && "-mt-10 lg:-mt-20", index === 2 && "max-sm:hidden")}
              style={tintStyle(coffee.tint)}
            >
              <Link to={`/cafes/${coffee.handle}`} prefetch="intent" className="group block">
                <BagPicture
                  picture={coffee.picture}
                  alt=""
                  priority
                  sizes="(min-width: 80rem) 14.5rem, (min-width: 64rem) 17vw, (min-width: 40rem) 29vw, 44vw"
                />
                <span className="block pt-3 pb-1 text-sm leading-tight font-[550] decoration-1 underline-offset-4 group-hover:underline">
                  {coffee.title}
                </span>
                <span className="block text-2xs text-faint">
                  {originText(coffee)}
                  {coffee.altitude_m ? ` · ${altitudeText(coffee.altitude_m)}` : null}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
