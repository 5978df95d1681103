import { TabbedPage, type Tab } from "@mestres/admin-kit";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { DESK_TABS, type DeskTab } from "../../lib/desk/tabs";
import { useDeskCounts } from "../../lib/desk/use-desk";
import { NEEDS } from "../../lib/needs";
import { ReturnsTab } from "../returns/returns-tab";
import { AttentionTab } from "./attention-tab";
import { PostedTab } from "./posted-tab";
import { ToPackTab } from "./to-pack-tab";
import { ToPrintTab } from "./to-print-tab";

const VIEWS: Record<DeskTab, ComponentType> = {
  to_pack: ToPackTab,
  to_print: ToPrintTab,
  posted: PostedTab,
  attention: AttentionTab,
  returns: ReturnsTab,
};

/** Orders › Envios. */
export function DeskPage() {
  const { t } = useTranslation();
  const counts = useDeskCounts().data;
  const tabOf = (name: DeskTab): Tab => ({
    name,
    label: t(`mestresShipping.desk.tabs.${name}`),
    View: VIEWS[name],
    count: counts?.[name],
    needs: name === "returns" ? NEEDS.returns : NEEDS.parcels,
    colour: name === "attention" ? "red" : "grey",
  });
  const [first, ...others] = DESK_TABS;
  return (
    <TabbedPage
      title={t("mestresShipping.desk.title")}
      subtitle={t("mestresShipping.desk.subtitle")}
      tabs={[tabOf(first), ...others.map(tabOf)]}
    />
  );
}
