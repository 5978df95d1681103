import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TrackedParcel } from "../../lib/desk/lists";
import { useFormat } from "../../lib/use-format";
import { ParcelState } from "../parcels/parcel-state";
import { TrackingCode } from "../parcels/tracking-code";
import { OrderLink } from "./order-link";

const column = createDataTableColumnHelper<TrackedParcel>();

/** The columns of parcels that somebody must see to. */
export function useTrackedColumns() {
  const { t } = useTranslation();
  const { time, day } = useFormat();
  return useMemo(() => {
    const title = (name: string) => t(`mestresShipping.desk.columns.${name}`);
    const local = (date: string | null) => (date ? day(date) : "–");
    return [
      column.accessor("display_id", {
        header: title("order"),
        cell: ({ row: { original } }) => <OrderLink id={original.order_id} displayId={original.display_id} />,
      }),
      column.accessor("service", {
        header: title("service"),
        cell: ({ getValue, row: { original } }) => (
          <span className="text-nowrap">
            {t(`mestresShipping.desk.service.${getValue()}`, getValue())}
            {original.of > 1 ? ` ${original.sequence}/${original.of}` : ""}
          </span>
        ),
      }),
      column.accessor("tracking_code", {
        header: title("code"),
        cell: ({ getValue }) => <TrackingCode code={getValue()} />,
      }),
      column.accessor("state", {
        header: title("state"),
        cell: ({ row: { original } }) => <ParcelState parcel={{ ...original, label_error: null }} />,
      }),
      column.accessor("last_news", {
        header: title("news"),
        cell: ({ row: { original } }) => (
          <div className="flex max-w-64 flex-col leading-tight">
            <span className="truncate">{original.tracking_error ?? original.last_news ?? "–"}</span>
            {original.last_event_at && (
              <span className="text-ui-fg-muted txt-compact-xsmall">{time(original.last_event_at)}</span>
            )}
          </div>
        ),
      }),
      column.accessor("expected_on", {
        header: title("expected"),
        cell: ({ getValue }) => local(getValue()),
      }),
      column.accessor("claim_until", { header: title("claim"), cell: ({ getValue }) => local(getValue()) }),
    ];
  }, [t, time, day]);
}
