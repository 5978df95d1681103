import { ListTab, useListQuery, useOpenRow } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { CASE_PARAM, CASES, casesQueryOf } from "../../lib/payments/query";
import { useCases } from "../../lib/payments/use-cases";
import { CaseDrawer } from "./case-drawer";
import { useCaseColumns, useCaseFilters } from "./use-case-columns";

const PREFIX = "case";

/** Money that cannot be captured by itself, and what staff decided about it. */
export function CasesTab() {
  const { t } = useTranslation();
  const list = useCases(casesQueryOf(useListQuery(CASES, PREFIX)));
  const { openId, hrefOf, close } = useOpenRow(CASE_PARAM);
  return (
    <ListTab
      prefix={PREFIX}
      heading={t("mestresPayments.tabs.cases")}
      help={t("mestresPayments.cases.help")}
      list={list}
      rowsOf={({ cases }) => cases}
      rowId={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      columns={useCaseColumns(hrefOf)}
      filters={useCaseFilters()}
      pageSize={CASES.limit}
      empty={{
        heading: t("mestresPayments.empty.cases"),
        description: t("mestresPayments.empty.casesHelp"),
      }}
    >
      <CaseDrawer id={openId} onClose={close} />
    </ListTab>
  );
}
