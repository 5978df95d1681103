import { createDataTableColumnHelper, type DataTableAction, type DataTableColumnDef } from "@medusajs/ui";
import { useMemo, type ReactNode } from "react";
import { useMay, type Needs } from "../access/use-may";
import { useFormat } from "../data/use-format";
import type { Colour } from "../lib/colours";
import { OrderLink } from "../show/order-link";
import { StateBadge } from "../show/state-badge";

/** The names of a row's properties that hold such a value. */
type Named<Row, Value> = { [Name in keyof Row]: Row[Name] extends Value ? Name : never }[keyof Row] & string;
type Amount = number | null | undefined;
type Text = string | null | undefined;

type Column<Row> = DataTableColumnDef<Row>;

/** Columns of these names are drawn by the library as its own: a box, and a menu as wide as a button. */
const LIBRARYS_OWN = ["select", "action"];
/** An action of a row's menu; those who lack the policy of the route that it calls do not find it there. */
type Action<Row> = DataTableAction<Row> & { needs?: Needs };
type Actions<Row> = Action<Row>[] | Action<Row>[][];

/** The actions that somebody may do, in their groups; undefined where none is left, or the menu would open empty. */
function allowed<Row>(actions: Actions<Row>, may: (needs: Needs) => boolean) {
  const groups = actions.map((one) => [one].flat().filter(({ needs }) => !needs || may(needs)));
  const left = groups.filter(({ length }) => length > 0);
  if (!left.length) {
    return undefined;
  }
  return Array.isArray(actions[0]) ? left : left.flat();
}

/** How a column can be sorted. */
export type Sorting = { enableSorting?: boolean; sortAscLabel?: string; sortDescLabel?: string };

/** A column that the server sorts by, and what its two directions are called. */
export function sortable(sortAscLabel: string, sortDescLabel: string): Sorting {
  return { enableSorting: true, sortAscLabel, sortDescLabel };
}

/**
 * Makes the columns of a table: those of `@medusajs/ui`, and the ones that our tables have again and again. The same
 * object until the language or the permissions change, so that it may stand among what a memo depends on.
 */
export function useColumns<Row>() {
  const format = useFormat();
  const { may } = useMay();
  return useMemo(() => {
    const column = createDataTableColumnHelper<Row>();
    /** A column of one property, drawn by a function of its value and its row. */
    const of = <Name extends keyof Row & string>(
      id: Name,
      header: string,
      cell: (value: Row[Name], row: Row) => ReactNode,
      more: Sorting & { align?: "right"; maxSize?: number } = {},
    ): Column<Row> =>
      column.accessor((row: Row): unknown => row[id], {
        id: LIBRARYS_OWN.includes(id) ? `row_${id}` : id,
        header,
        cell: ({ getValue, row }) => cell(getValue() as Row[Name], row.original),
        ...more,
      });
    return {
      of,
      /** The box by which rows are chosen. */
      select: (): Column<Row> => column.select(),
      /** The menu at the end of a row. */
      actions: (actionsOf: (row: Row) => Actions<Row>): Column<Row> =>
        column.action({
          // The library draws no menu for undefined, and an empty one for an empty list, which its types do not say.
          actions: ({ row }) => allowed(actionsOf(row.original), may) as DataTableAction<Row>[],
        }),
      /** What is no property of the row. */
      shown: (id: string, header: string, cell: (row: Row) => ReactNode): Column<Row> =>
        column.display({ id, header, cell: ({ row }) => cell(row.original) }),
      /** Centavos; `dashed` shows nought as a dash. */
      amount: (
        id: Named<Row, Amount>,
        header: string,
        { dashed = false, ...more }: Sorting & { dashed?: boolean } = {},
      ) =>
        of(
          id,
          header,
          (value) => {
            const centavos = value as Amount;
            return (
              <span className="tabular-nums">{format.amount(dashed ? centavos || null : centavos)}</span>
            );
          },
          { align: "right", ...more },
        ),
      /** Grams. */
      weight: (id: Named<Row, number>, header: string, more?: Sorting) =>
        of(id, header, (value) => format.weight(value as number), { align: "right", ...more }),
      number: (id: Named<Row, number>, header: string, more?: Sorting) =>
        of(id, header, (value) => value as number, { align: "right", ...more }),
      /** An instant. */
      time: (id: Named<Row, Text>, header: string, more?: Sorting) =>
        of(id, header, (value) => format.time(value as Text), more),
      /** A local date. */
      day: (id: Named<Row, Text>, header: string, more?: Sorting) =>
        of(id, header, (value) => format.day(value as Text), more),
      /** How a row stands: its word and the colour of it. */
      state: <Name extends keyof Row & string>(
        id: Name,
        header: string,
        { colour, words }: { colour: (value: Row[Name]) => Colour; words: (value: Row[Name]) => string },
        more?: Sorting,
      ) => of(id, header, (value) => <StateBadge colour={colour(value)}>{words(value)}</StateBadge>, more),
      /** The order that a row belongs to, by its `order_id` and `display_id`. */
      order: (header: string, more: Sorting = {}): Column<Row> =>
        column.accessor((row: Row): unknown => (row as Ordered).display_id, {
          id: "display_id",
          header,
          cell: ({ row }) => {
            const { order_id, display_id } = row.original as Ordered;
            return <OrderLink id={order_id} displayId={display_id} />;
          },
          ...more,
        }),
      /** A row's name, which opens it for those with the policy that it needs, and what stands below. */
      opener: (
        id: Named<Row, string>,
        header: string,
        open: (row: Row) => void,
        more: Sorting & { below?: ((row: Row) => ReactNode) | undefined; needs?: Needs } = {},
      ) => {
        const { below, needs, ...sorting } = more;
        const opens = !needs || may(needs);
        return of(
          id,
          header,
          (value, row) => (
            <div className="py-2">
              {opens ? (
                <button
                  type="button"
                  className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover text-left"
                  onClick={() => open(row)}
                >
                  {value as string}
                </button>
              ) : (
                (value as string)
              )}
              {below?.(row)}
            </div>
          ),
          sorting,
        );
      },
    };
  }, [format, may]);
}

type Ordered = { order_id: string | null; display_id: number | null };
