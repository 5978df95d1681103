import { ListTab, useListQuery } from "@mestres/admin-kit";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CODES, codesQueryOf } from "../../lib/payments/query";
import { NEEDS } from "../../lib/needs";
import { useStaticCodes } from "../../lib/payments/use-static-codes";
import { CodeDrawer } from "./code-drawer";
import { NewCodeDrawer } from "./new-code-drawer";
import { useCodeColumns, useCodeFilters } from "./use-code-columns";

const PREFIX = "code";

/** Static PIX codes for the counter, and what came in by each. */
export function CounterTab() {
  const { t } = useTranslation();
  const list = useStaticCodes(codesQueryOf(useListQuery(CODES, PREFIX)));
  const [creating, setCreating] = useState(false);
  const [shownId, setShownId] = useState<string>();
  const shown = list.data?.static_codes.find(({ id }) => id === shownId);
  return (
    <ListTab
      prefix={PREFIX}
      heading={t("mestresPayments.tabs.counter")}
      help={t("mestresPayments.counter.help")}
      action={{
        label: t("mestresPayments.counter.create"),
        onClick: () => setCreating(true),
        needs: NEEDS.createCode,
      }}
      list={list}
      rowsOf={({ static_codes }) => static_codes}
      rowId={({ id }) => id}
      columns={useCodeColumns(setShownId)}
      filters={useCodeFilters()}
      pageSize={CODES.limit}
      empty={{
        heading: t("mestresPayments.empty.counter"),
        description: t("mestresPayments.empty.counterHelp"),
      }}
    >
      {creating && <NewCodeDrawer onClose={() => setCreating(false)} onCreated={setShownId} />}
      {shown && <CodeDrawer code={shown} onClose={() => setShownId(undefined)} />}
    </ListTab>
  );
}
