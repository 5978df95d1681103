import { Link } from "react-router";
import { TermsLines } from "~/features/payment/terms-lines";
import type { Terms } from "~/features/payment/types";
import { cx, Price } from "~/ui";
import { BagPicture } from "./bag-picture";
import { notesText, originText } from "./words";
import { tintStyle } from "./tint-style";
import type { CoffeeCard } from "./types";

export type CoffeeTileProps = {
  coffee: CoffeeCard;
  sizes: string;
  priority?: boolean;
  heading?: "h2" | "h3";
  /** What its price means by PIX and in parts. */
  terms?: Terms;
};

/** A coffee on a shelf: bag, origin, name, notes, price. The whole tile is one link. */
export function CoffeeTile({ coffee, sizes, priority, heading: Heading = "h3", terms }: CoffeeTileProps) {
  return (
    <article className="tinted group relative flex flex-col" style={tintStyle(coffee.tint)}>
      <BagPicture
        picture={coffee.picture}
        alt=""
        sizes={sizes}
        priority={priority}
        className={cx(
          "[&>img]:transition-transform [&>img]:duration-500 [&>img]:ease-out group-hover:[&>img]:scale-[1.025]",
          !coffee.available && "opacity-60",
        )}
      />
      <p className="eyebrow mt-4">{originText(coffee)}</p>
      <Heading className="mt-1 text-xl leading-tight">
        <Link
          to={`/cafes/${coffee.handle}`}
          prefetch="intent"
          className="decoration-1 underline-offset-4 group-hover:underline after:absolute after:inset-0"
        >
          {coffee.title}
        </Link>
      </Heading>
      <p className="voice mt-1.5 leading-snug text-accent">{notesText(coffee.notes)}</p>
      <p className="mt-3">
        {coffee.available && coffee.price_from !== null ? (
          <>
            <Price centavos={coffee.price_from} compareAt={coffee.compare_at} prefix="desde" />
            <TermsLines terms={terms} brief className="mt-1" />
          </>
        ) : (
          <span className="text-sm text-faint">Esgotado, volta na próxima torra</span>
        )}
      </p>
    </article>
  );
}
