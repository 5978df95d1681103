import { choiceFilter, isUnfiltered, ListTab, useListQuery } from "@mestres/admin-kit";
import { Container } from "@medusajs/ui";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { BOXES } from "../../lib/boxes/lists";
import type { Box } from "../../lib/boxes/types";
import { useBoxes } from "../../lib/boxes/use-boxes";
import { listNeeds } from "../../lib/needs";
import { BoxDrawer } from "./box-drawer";
import { NoBoxes } from "./no-boxes";
import { useBoxColumns } from "./use-box-columns";

/** The boxes that orders are packed in. */
export function BoxesTab() {
  const { t } = useTranslation();
  const text = (key: string) => t(`mestresShipping.boxes.${key}`);
  const query = useListQuery(BOXES);
  const list = useBoxes(query);
  const [edited, setEdited] = useState<Box | "new">();
  const columns = useBoxColumns(setEdited);
  const filters = useMemo(
    () => [
      choiceFilter({
        id: "active",
        many: false,
        label: t("mestresShipping.boxes.field.active"),
        choices: BOXES.one.active,
        words: (active) => t(`mestresShipping.boxes.${active === "true" ? "inUse" : "outOfUse"}`),
      }),
    ],
    [t],
  );
  const create = () => setEdited("new");
  const drawer = edited && (
    <BoxDrawer box={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />
  );
  if (list.data?.count === 0 && isUnfiltered(query)) {
    return (
      <Container className="overflow-hidden p-0">
        <NoBoxes onCreate={create} />
        {drawer}
      </Container>
    );
  }
  return (
    <ListTab
      heading={t("mestresShipping.settings.tabs.boxes")}
      help={text("help")}
      action={{ label: text("create"), onClick: create, needs: listNeeds("boxes", "create") }}
      list={list}
      rowsOf={({ boxes }) => boxes}
      rowId={({ id }) => id}
      columns={columns}
      filters={filters}
      search
      pageSize={BOXES.limit}
      empty={{ heading: text("none"), description: text("noneHelp") }}
      notFound={{ heading: text("noneFound"), description: text("noneFoundHelp") }}
    >
      {drawer}
    </ListTab>
  );
}
