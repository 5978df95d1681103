import { DataTable } from "@medusajs/dashboard/components";
import { Alert, Container, Heading, Text, type DataTableFilter } from "@medusajs/ui";
import type { ComponentProps, ReactNode } from "react";
import { useMay, type Needs } from "../access/use-may";
import { useText } from "../i18n/use-text";

type TableProps<Row> = ComponentProps<typeof DataTable<Row>>;
type Words = { heading: string; description: string };

type Props<Row, Answer> = Pick<TableProps<Row>, "columns" | "prefix" | "rowHref"> & {
  /** The button beside the heading, for those who have the policy of what it leads to. */
  action?: TableProps<Row>["action"] & { needs?: Needs };
  heading: string;
  help?: string;
  /** What the server answered, as `useList` gives it. */
  list: { data: Answer | undefined; isPending: boolean; error: Error | null };
  rowsOf: (answer: Answer) => readonly Row[];
  rowId: (row: Row) => string;
  pageSize: number;
  filters?: DataTableFilter[];
  /** Whether it can be searched. */
  search?: boolean;
  /** What to say of a list without rows: that there are none at all, and that none were found. */
  empty: Words;
  notFound?: Words;
  selection?: TableProps<Row>["rowSelection"];
  /** What stands above the table, within its frame. */
  above?: ReactNode;
  /** What belongs to the list and stands outside of the table: drawers, bars of commands. */
  children?: ReactNode;
};

/**
 * A list that the server filters, sorts and pages; what it is asked for is kept in the address (`useListQuery`). An
 * answer that did not come is said instead of the list.
 */
export function ListTab<Row, Answer extends { count?: number }>(props: Props<Row, Answer>) {
  const { heading, help, list, rowsOf, rowId, pageSize, filters, search = false, columns } = props;
  const text = useText();
  const { may } = useMay();
  const { needs, ...button } = props.action ?? {};
  const action = props.action && (!needs || may(needs)) ? (button as TableProps<Row>["action"]) : undefined;
  if (list.error) {
    return <Alert variant="error">{text("loadFailed")}</Alert>;
  }
  const { data } = list;
  // Where nothing stands beside it, the heading fits into the table's own bar, which is there in any case.
  const bare = !filters?.length && !search && !action && !columns.some(({ enableSorting }) => enableSorting);
  const title = { heading, headingLevel: "h2", ...(help && { subHeading: help }) } as const;
  return (
    <Container className="overflow-hidden p-0">
      {props.above}
      {!bare && (
        <div className="px-6 pt-4">
          <Heading level="h2">{heading}</Heading>
          {help && (
            <Text size="small" className="text-ui-fg-subtle">
              {help}
            </Text>
          )}
        </div>
      )}
      <DataTable
        {...(bare && title)}
        data={data ? [...rowsOf(data)] : []}
        rowCount={data?.count ?? 0}
        columns={columns}
        getRowId={rowId}
        enableSearch={search}
        pageSize={pageSize}
        isLoading={list.isPending}
        emptyState={{
          empty: props.empty,
          filtered: props.notFound ?? {
            heading: text("list.nothingFound"),
            description: text("list.nothingFoundHelp"),
          },
        }}
        {...(filters && { filters })}
        {...(action && { action })}
        {...(props.prefix && { prefix: props.prefix })}
        {...(props.rowHref && { rowHref: props.rowHref })}
        {...(props.selection && { rowSelection: props.selection })}
      />
      {props.children}
    </Container>
  );
}
