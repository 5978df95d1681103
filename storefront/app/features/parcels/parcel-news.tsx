import { formatDateTime } from "~/lib/format";
import { cx } from "~/ui";
import type { ParcelNews as News } from "./types";

/** News shown at once; what is older is folded away. */
const SHOWN = 3;

/** What the Correios told, newest first. */
export function ParcelNews({ events }: { events: readonly News[] }) {
  if (events.length === 0) {
    return null;
  }
  const [recent, older] = [events.slice(0, SHOWN), events.slice(SHOWN)];
  return (
    <div className="text-sm">
      <List events={recent} newest />
      {older.length > 0 ? (
        <details className="mt-1">
          <summary className="link min-h-11 w-fit py-2.5">
            {older.length === 1 ? "Ver mais um registro" : `Ver mais ${older.length} registros`}
          </summary>
          <List events={older} />
        </details>
      ) : null}
    </div>
  );
}

function List({ events, newest = false }: { events: readonly News[]; newest?: boolean }) {
  return (
    <ol className="flex flex-col">
      {events.map((event, index) => (
        <li
          key={`${event.at} ${event.description}`}
          className="relative grid grid-cols-[1rem_minmax(0,1fr)] gap-3 pb-4 last:pb-1"
        >
          {index < events.length - 1 ? (
            <span aria-hidden className="absolute top-4 bottom-0 left-2 w-px -translate-x-1/2 bg-line" />
          ) : null}
          <span aria-hidden className="grid size-4 place-items-center pt-1">
            <span className={cx("size-2 rounded-full", newest && index === 0 ? "bg-accent" : "bg-edge")} />
          </span>
          <span>
            <span className={cx("block leading-snug", newest && index === 0 && "font-[550]")}>
              {event.description}
            </span>
            {event.detail ? <span className="block text-xs text-soft">{event.detail}</span> : null}
            <span className="figures block text-xs text-soft">
              <time dateTime={event.at}>{formatDateTime(event.at)}</time>
              {event.place ? ` · ${event.place}` : ""}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
