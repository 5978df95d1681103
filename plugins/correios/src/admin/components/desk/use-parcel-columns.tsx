import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ParcelView } from "../../lib/desk/types";
import { useFormat } from "../../lib/use-format";
import { ParcelState } from "../parcels/parcel-state";
import { TrackingCode } from "../parcels/tracking-code";
import type { ParcelAction } from "../parcels/use-parcel-actions";
import { OrderLink } from "./order-link";

const column = createDataTableColumnHelper<ParcelView>();

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
  const key = more.join(" ");
  return useMemo(() => {
    const title = (name: string) => t(`mestresShipping.desk.columns.${name}`);
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("mestresShipping.desk.sort.oldest"),
      sortDescLabel: t("mestresShipping.desk.sort.newest"),
    };
    const local = (date: string | null) => (date ? day(date) : "–");
    const extra = {
      created: column.accessor("created_at", {
        header: title("created"),
        cell: ({ getValue }) => time(getValue()),
        ...byDate,
      }),
      weight: column.accessor("grams", {
        header: title("box"),
        cell: ({ row: { original } }) => (
          <div className="flex max-w-36 flex-col leading-tight">
            <span>{weight(original.grams)}</span>
            <span className="text-ui-fg-muted txt-compact-xsmall truncate">{original.box_name}</span>
          </div>
        ),
      }),
      printed: column.accessor("printed_at", {
        header: title("printed"),
        cell: ({ getValue }) => time(getValue()),
      }),
      posted: column.accessor("posted_at", {
        header: title("posted"),
        cell: ({ getValue }) => time(getValue()),
        ...byDate,
      }),
      expected: column.accessor("expected_on", {
        header: title("expected"),
        cell: ({ row: { original } }) =>
          original.delivered_at
            ? t("mestresShipping.desk.deliveredAt", { time: time(original.delivered_at) })
            : local(original.expected_on),
        ...byDate,
      }),
    };
    return [
      ...(selectable ? [column.select()] : []),
      column.accessor("display_id", {
        header: title("order"),
        cell: ({ row: { original } }) => <OrderLink id={original.order_id} displayId={original.display_id} />,
      }),
      column.accessor("recipient", {
        header: title("to"),
        cell: ({ getValue }) => (
          <div className="flex flex-col leading-tight">
            <span>{getValue().name}</span>
            <span className="text-ui-fg-muted txt-compact-xsmall">
              {getValue().city}/{getValue().state}
            </span>
          </div>
        ),
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
        cell: ({ row: { original } }) => <ParcelState parcel={original} />,
      }),
      ...key
        .split(" ")
        .filter((name): name is ParcelColumn => name in extra)
        .map((name) => extra[name]),
      column.action({ actions: ({ row: { original } }) => actionsOf(original) }),
    ];
  }, [t, time, day, weight, key, selectable, actionsOf]);
}
