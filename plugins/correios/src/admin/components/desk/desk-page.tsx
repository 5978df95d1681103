import { Badge, Heading, Tabs, Text } from "@medusajs/ui";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { DESK_TABS, type DeskTab } from "../../lib/desk/tabs";
import { useDeskCounts } from "../../lib/desk/use-desk";
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

const [FIRST] = DESK_TABS;
const isTab = (name: string): name is DeskTab => name in VIEWS;

/** Orders › Envios. The tab is kept in the address; another tab starts with none of this one's filters. */
export function DeskPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const counts = useDeskCounts().data;
  const asked = params.get("view") ?? "";
  const view = isTab(asked) ? asked : FIRST;
  return (
    <Tabs
      className="flex flex-col gap-y-3"
      value={view}
      onValueChange={(next) => setParams(next === FIRST ? {} : { view: next })}
    >
      <div className="flex flex-col gap-y-3 px-1 pt-1">
        <div>
          <Heading>{t("mestresShipping.desk.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresShipping.desk.subtitle")}
          </Text>
        </div>
        <Tabs.List className="-mx-1 overflow-x-auto px-1 py-1">
          {DESK_TABS.map((name) => (
            <Tabs.Trigger key={name} value={name} className="shrink-0 gap-x-1.5">
              {t(`mestresShipping.desk.tabs.${name}`)}
              {!!counts?.[name] && (
                <Badge size="2xsmall" rounded="full" color={name === "attention" ? "red" : "grey"}>
                  {counts[name]}
                </Badge>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      {DESK_TABS.map((name) => {
        const View = VIEWS[name];
        return (
          <Tabs.Content
            key={name}
            value={name}
            className="flex flex-col gap-y-3 data-[state=inactive]:hidden"
          >
            <View />
          </Tabs.Content>
        );
      })}
    </Tabs>
  );
}
