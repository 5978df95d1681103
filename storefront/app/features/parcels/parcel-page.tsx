import { ParcelCard } from "./parcel-card";
import { isMoving, type Parcel } from "./types";
import { useParcelWatch } from "./use-parcel-watch";
import { wordsOf } from "./words";

/** The page of a tracking code, reached from e-mails: states and cities, and nobody's name. */
export function ParcelPage({ parcel }: { parcel: Parcel }) {
  const { title, lead } = wordsOf(parcel);
  const moving = isMoving(parcel);
  useParcelWatch(moving);
  return (
    <div className="page flex flex-col gap-8 py-10 md:py-16">
      {moving ? (
        <noscript>
          <meta httpEquiv="refresh" content="120" />
        </noscript>
      ) : null}
      <header className="flex flex-col gap-3">
        <p className="eyebrow">Rastreio</p>
        <h1 className="text-2xl">{title}</h1>
        <p className="max-w-[52ch] text-soft">{lead}</p>
      </header>
      <div className="max-w-[44rem]">
        <ParcelCard parcel={parcel} titled />
      </div>
      <p className="max-w-[52ch] text-sm text-soft">
        O endereço e o que vem no pacote aparecem só na página do pedido, no navegador em que ele foi feito.
      </p>
    </div>
  );
}
