import { sortable, useColumns, useFormat } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ParcelView } from "../../lib/desk/types";
import { ParcelState } from "../parcels/parcel-state";
import { TrackingCode } from "../parcels/tracking-code";
import type { ParcelAction } from "../parcels/use-parcel-actions";
import { Recipient } from "./recipient";
import { ServiceCell } from "./service-cell";

/** Columns beyond those that every table of parcels has, by what a tab is about. */
export type ParcelColumn = "created" | "weight" | "printed" | "posted" | "expected";

type Options = {
  more: readonly ParcelColumn[];
  selectable: boolean;
  actionsOf: (parcel: ParcelView) => ParcelAction[][];
};

/** The columns of a table of parcels. */
export function useParcelColumns({ more, selectable, actionsOf }: Options) {
  const { t } = useTranslation();
  const { time, day, weight } = useFormat();
  const column = useColumns<ParcelView>();
  const key = more.join(" ");
  return useMemo(() => {
    const title = (name: string) => t(`mestresShipping.desk.columns.${name}`);
    const byDate = sortable(t("mestresShipping.desk.sort.oldest"), t("mestresShipping.desk.sort.newest"));
    const extra = {
      created: column.time("created_at", title("created"), byDate),
      weight: column.of("grams", title("box"), (grams, { box_name }) => (
        <div className="flex max-w-36 flex-col leading-tight">
          <span>{weight(grams)}</span>
          <span className="text-ui-fg-muted txt-compact-xsmall truncate">{box_name}</span>
        </div>
      )),
      printed: column.time("printed_at", title("printed")),
      posted: column.time("posted_at", title("posted"), byDate),
      expected: column.of(
        "expected_on",
        title("expected"),
        (expected, { delivered_at }) =>
          delivered_at ? t("mestresShipping.desk.deliveredAt", { time: time(delivered_at) }) : day(expected),
        byDate,
      ),
    };
    return [
      ...(selectable ? [column.select()] : []),
      column.order(title("order")),
      column.of("recipient", title("to"), (recipient) => <Recipient {...recipient} />),
      column.of("service", title("service"), (_, parcel) => <ServiceCell parcel={parcel} />),
      column.of("tracking_code", title("code"), (code) => <TrackingCode code={code} />),
      column.of("state", title("state"), (_, parcel) => <ParcelState parcel={parcel} />),
      ...key
        .split(" ")
        .filter((name): name is ParcelColumn => name in extra)
        .map((name) => extra[name]),
      column.actions(actionsOf),
    ];
  }, [t, time, day, weight, column, key, selectable, actionsOf]);
}
