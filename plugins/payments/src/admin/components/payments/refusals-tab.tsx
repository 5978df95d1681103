import { ListTab, useListQuery } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { REFUSALS } from "../../lib/payments/query";
import { useRefusals } from "../../lib/payments/use-refusals";
import { useRefusalColumns } from "./use-refusal-columns";

const PREFIX = "refusal";

/** Webhooks that were turned away: a wrong secret here looks like an attack, and the other way round. */
export function RefusalsTab() {
  const { t } = useTranslation();
  const list = useRefusals(useListQuery(REFUSALS, PREFIX));
  return (
    <ListTab
      prefix={PREFIX}
      heading={t("mestresPayments.tabs.refusals")}
      help={t("mestresPayments.refusals.help")}
      list={list}
      rowsOf={({ refusals }) => refusals}
      rowId={({ id }) => id}
      columns={useRefusalColumns()}
      pageSize={REFUSALS.limit}
      empty={{
        heading: t("mestresPayments.empty.refusals"),
        description: t("mestresPayments.empty.refusalsHelp"),
      }}
    />
  );
}
