import { ListTab, useListQuery, useOpenRow } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { RETURNS } from "../../lib/returns/lists";
import { useReturns } from "../../lib/returns/use-returns";
import { ReturnDrawer } from "./return-drawer";
import { useReturnColumns, useReturnFilters } from "./use-return-columns";

const PREFIX = "ret";

/** What shoppers send back: filtered, sorted and paged by the server; a row opens the decision. */
export function ReturnsTab() {
  const { t } = useTranslation();
  const list = useReturns(useListQuery(RETURNS, PREFIX));
  const { openId, hrefOf, close } = useOpenRow("return");
  return (
    <ListTab
      prefix={PREFIX}
      heading={t("mestresShipping.returns.title")}
      help={t("mestresShipping.returns.help")}
      list={list}
      rowsOf={({ returns }) => returns}
      rowId={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      columns={useReturnColumns()}
      filters={useReturnFilters()}
      search
      pageSize={RETURNS.limit}
      empty={{
        heading: t("mestresShipping.returns.empty"),
        description: t("mestresShipping.returns.emptyHelp"),
      }}
      notFound={{
        heading: t("mestresShipping.returns.nothingFound"),
        description: t("mestresShipping.returns.nothingFoundHelp"),
      }}
    >
      <ReturnDrawer id={openId} onClose={close} />
    </ListTab>
  );
}
