import { useColumns, useFormat } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TrackedParcel } from "../../lib/desk/lists";
import { ParcelState } from "../parcels/parcel-state";
import { TrackingCode } from "../parcels/tracking-code";
import { ServiceCell } from "./service-cell";

/** The columns of parcels that somebody must see to. */
export function useTrackedColumns() {
  const { t } = useTranslation();
  const { time } = useFormat();
  const column = useColumns<TrackedParcel>();
  return useMemo(() => {
    const title = (name: string) => t(`mestresShipping.desk.columns.${name}`);
    return [
      column.order(title("order")),
      column.of("service", title("service"), (_, parcel) => <ServiceCell parcel={parcel} />),
      column.of("tracking_code", title("code"), (code) => <TrackingCode code={code} />),
      column.of("state", title("state"), (_, parcel) => (
        <ParcelState parcel={{ ...parcel, label_error: null }} />
      )),
      column.of("last_news", title("news"), (news, { tracking_error, last_event_at }) => (
        <div className="flex max-w-64 flex-col leading-tight">
          <span className="truncate">{tracking_error ?? news ?? "–"}</span>
          {last_event_at && (
            <span className="text-ui-fg-muted txt-compact-xsmall">{time(last_event_at)}</span>
          )}
        </div>
      )),
      column.day("expected_on", title("expected")),
      column.day("claim_until", title("claim")),
    ];
  }, [t, time, column]);
}
