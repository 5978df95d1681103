import { choiceFilter, ListTab, useListQuery } from "@mestres/admin-kit";
import type { DataTableColumnDef } from "@medusajs/ui";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ACTIVE, SETUP_LISTS } from "../../lib/delivery/lists";
import { useSetupList } from "../../lib/delivery/use-setup";
import { listNeeds } from "../../lib/needs";
import { SetupDrawer, type SetupForm } from "./setup-drawer";

type Props<Row, Draft, Value extends { name: string }, Field extends string> = {
  form: SetupForm<Row, Draft, Value, Field>;
  /** The table's columns; `edit` opens a row. */
  useColumns: (edit: (row: Row) => void) => DataTableColumnDef<Row>[];
  /** What there is to say about the rows as a whole. */
  notice?: (rows: Row[]) => ReactNode;
};

/** A list of areas, points or rules, with the drawer that writes them. */
export function SetupTab<
  Row extends { id: string; name: string },
  Draft extends object,
  Value extends { name: string },
  Field extends string,
>({ form, useColumns, notice }: Props<Row, Draft, Value, Field>) {
  const { path, texts } = form;
  const { t } = useTranslation();
  const spec = SETUP_LISTS[path];
  const list = useSetupList<Row>(path, useListQuery(spec));
  const [edited, setEdited] = useState<Row | "new">();
  const filters = useMemo(
    () => [
      choiceFilter({
        id: "active",
        many: false,
        label: t("mestresShipping.delivery.field.active"),
        choices: ACTIVE,
        words: (active) => t(`mestresShipping.delivery.${active === "true" ? "inUse" : "outOfUse"}`),
      }),
    ],
    [t],
  );
  const text = (key: string) => t(`mestresShipping.delivery.${texts}.${key}`);
  return (
    <>
      {notice?.(list.data?.rows ?? [])}
      <ListTab
        heading={t(`mestresShipping.settings.tabs.${texts}`)}
        help={text("help")}
        action={{
          label: text("create"),
          onClick: () => setEdited("new"),
          needs: listNeeds(path, "create"),
        }}
        list={list}
        rowsOf={({ rows }) => rows}
        rowId={({ id }) => id}
        columns={useColumns(setEdited)}
        filters={filters}
        search
        pageSize={spec.limit}
        empty={{ heading: text("none"), description: text("noneHelp") }}
      >
        {edited && (
          <SetupDrawer
            form={form}
            row={edited === "new" ? undefined : edited}
            onClose={() => setEdited(undefined)}
          />
        )}
      </ListTab>
    </>
  );
}
