import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { boxesQueryOf, isUnfiltered } from "../../lib/boxes/query";
import type { Box } from "../../lib/boxes/types";
import { useBoxes } from "../../lib/boxes/use-boxes";
import { BoxDrawer } from "./box-drawer";
import { NoBoxes } from "./no-boxes";
import { useBoxColumns } from "./use-box-columns";
import { useBoxFilters } from "./use-box-filters";

const PAGE_SIZE = 20;

/** The boxes that orders are packed in. */
export function BoxesTab() {
  const { t } = useTranslation();
  const query = boxesQueryOf(useQueryParams(["q", "order", "offset", "active"]), PAGE_SIZE);
  const { data, isPending, error } = useBoxes(query);
  const [edited, setEdited] = useState<Box | "new">();
  const columns = useBoxColumns(setEdited);
  const filters = useBoxFilters();
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  const none = data?.count === 0 && isUnfiltered(query);
  const create = { label: t("mestresShipping.boxes.create"), onClick: () => setEdited("new") };
  return (
    <Container className="overflow-hidden p-0">
      {none ? (
        <NoBoxes onCreate={create.onClick} />
      ) : (
        <>
          <div className="px-6 pt-4">
            <Heading level="h2">{t("mestresShipping.settings.tabs.boxes")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("mestresShipping.boxes.help")}
            </Text>
          </div>
          <DataTable
            action={create}
            data={data?.boxes ?? []}
            rowCount={data?.count ?? 0}
            columns={columns}
            filters={filters}
            getRowId={({ id }) => id}
            pageSize={PAGE_SIZE}
            isLoading={isPending}
            emptyState={{
              filtered: {
                heading: t("mestresShipping.boxes.noneFound"),
                description: t("mestresShipping.boxes.noneFoundHelp"),
              },
            }}
          />
        </>
      )}
      {edited && (
        <BoxDrawer box={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Container>
  );
}
