import { ParcelCard } from "./parcel-card";
import { isMoving, isSent, type Parcel } from "./types";
import { useParcelWatch } from "./use-parcel-watch";

/** An order's parcels on its page, kept true while somebody looks. Nothing while none was packed. */
export function ParcelsSection({ parcels }: { parcels: readonly Parcel[] }) {
  const moving = parcels.some(isMoving);
  useParcelWatch(moving);
  if (parcels.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="parcels-title">
      <h2 id="parcels-title" className="mb-5 text-xl">
        {parcels.length > 1 ? "Seus pacotes" : "Seu pacote"}
      </h2>
      {moving && parcels.some(isSent) ? (
        <noscript>
          <meta httpEquiv="refresh" content="120" />
        </noscript>
      ) : null}
      <div className="flex flex-col gap-4">
        {parcels.map((parcel, index) => (
          <ParcelCard
            key={parcel.code ?? index}
            parcel={parcel}
            // The page's headline is about this one then.
            titled={parcels.length === 1 && isSent(parcel)}
          />
        ))}
      </div>
    </section>
  );
}
