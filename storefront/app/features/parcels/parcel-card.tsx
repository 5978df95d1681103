import { Icon, type IconName } from "~/ui";
import { CopyTracking } from "./copy-tracking";
import { ParcelNews } from "./parcel-news";
import type { Parcel, ParcelState } from "./types";
import { timeLine, wordsOf } from "./words";

const ICON: Partial<Record<ParcelState, IconName>> = {
  preparing: "clock",
  awaiting_pickup: "pin",
  delivered: "check",
  returning: "back",
  returned_to_sender: "back",
  lost: "search",
};

export type ParcelCardProps = {
  parcel: Parcel;
  /** The page's title says already how it stands. */
  titled?: boolean;
};

/** One parcel: where it is, when it comes, its code, and what the Correios told. */
export function ParcelCard({ parcel, titled = false }: ParcelCardProps) {
  const { title, lead } = wordsOf(parcel);
  const when = timeLine(parcel);
  const { pickup, code } = parcel;
  return (
    <article
      aria-label={parcel.of > 1 ? `Pacote ${parcel.sequence} de ${parcel.of}` : "Pacote"}
      className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-5 md:p-6"
    >
      <header className="flex flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-soft">
          <Icon name={ICON[parcel.state] ?? "truck"} size={16} className="text-accent" />
          {parcel.of > 1 ? (
            <span className="figures">
              Pacote {parcel.sequence} de {parcel.of} ·
            </span>
          ) : null}
          <span>{parcel.service}</span>
        </p>
        {titled ? null : <h3 className="text-lg">{title}</h3>}
        {when ? <p className={parcel.late ? "text-sm text-warn" : "text-sm font-[550]"}>{when}</p> : null}
        {titled ? null : <p className="max-w-[52ch] text-sm text-soft">{lead}</p>}
      </header>
      {pickup?.unit ? (
        <p className="rounded-md bg-sunk px-4 py-3 text-sm">
          <span className="block text-xs text-soft">Onde retirar</span>
          {pickup.unit}
        </p>
      ) : null}
      {code ? (
        <div>
          <p className="text-xs text-soft">Código de rastreio</p>
          <CopyTracking code={code} />
        </div>
      ) : null}
      <ParcelNews events={parcel.events} />
    </article>
  );
}
