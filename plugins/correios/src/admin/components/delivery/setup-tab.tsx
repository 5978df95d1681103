import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container, Heading, Text } from "@medusajs/ui";
import { type ComponentProps, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { setupQueryOf } from "../../lib/delivery/query";
import { useSetupList } from "../../lib/delivery/use-setup";
import { SetupDrawer, type SetupForm } from "./setup-drawer";
import { useActiveFilter } from "./use-active-filter";

const PAGE_SIZE = 20;

type ColumnsOf<Row> = ComponentProps<typeof DataTable<Row>>["columns"];

type Props<Row, Draft, Value extends { name: string }, Field extends string> = {
  form: SetupForm<Row, Draft, Value, Field>;
  /** The table's columns; `edit` opens a row. */
  useColumns: (edit: (row: Row) => void) => ColumnsOf<Row>;
  /** What there is to say about the rows as a whole. */
  notice?: (rows: Row[]) => ReactNode;
};

/** A list of areas, points or rules, with the drawer that writes them. */
export function SetupTab<
  Row extends { id: string; name: string },
  Draft,
  Value extends { name: string },
  Field extends string,
>({ form, useColumns, notice }: Props<Row, Draft, Value, Field>) {
  const { path, texts } = form;
  const { t } = useTranslation();
  const query = setupQueryOf(path, useQueryParams(["q", "order", "offset", "active"]), PAGE_SIZE);
  const { data, isPending, error } = useSetupList<Row>(path, query);
  const [edited, setEdited] = useState<Row | "new">();
  const columns = useColumns(setEdited);
  const filters = useActiveFilter<Row>();
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  const text = (key: string) => t(`mestresShipping.delivery.${texts}.${key}`);
  return (
    <>
      {notice?.(data?.rows ?? [])}
      <Container className="overflow-hidden p-0">
        <div className="px-6 pt-4">
          <Heading level="h2">{t(`mestresShipping.settings.tabs.${texts}`)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text("help")}
          </Text>
        </div>
        <DataTable
          action={{ label: text("create"), onClick: () => setEdited("new") }}
          data={data?.rows ?? []}
          rowCount={data?.count ?? 0}
          columns={columns}
          filters={filters}
          getRowId={({ id }) => id}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: { heading: text("none"), description: text("noneHelp") },
            filtered: {
              heading: t("mestresShipping.delivery.noneFound"),
              description: t("mestresShipping.delivery.noneFoundHelp"),
            },
          }}
        />
        {edited && (
          <SetupDrawer
            form={form}
            row={edited === "new" ? undefined : edited}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Container>
    </>
  );
}
