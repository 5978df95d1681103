import { ListTab, useColumns, useListQuery } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SettlementDay } from "../../lib/payments/types";

const PREFIX = "day";
const PAGE = { limit: 30 };

/** One line per local day, method and expected day, the newest first. */
export function SettlementTable({ days }: { days: readonly SettlementDay[] }) {
  const { t } = useTranslation();
  const column = useColumns<SettlementDay>();
  const { offset } = useListQuery(PAGE, PREFIX);
  const data = useMemo(
    () => ({
      days: [...days].sort((one, other) => other.occurred_on.localeCompare(one.occurred_on)),
      count: days.length,
    }),
    [days],
  );
  const columns = useMemo(() => {
    const title = (name: string) => t(`mestresPayments.columns.${name}`);
    return [
      column.day("occurred_on", title("day")),
      column.of("method", title("method"), (method) => t(`mestresPayments.method.${method}`)),
      column.number("count", title("count")),
      column.amount("gross", title("gross")),
      column.amount("fee", title("fee")),
      column.amount("net", title("net")),
      column.day("expected_on", title("expectedOn")),
    ];
  }, [t, column]);
  return (
    <ListTab
      prefix={PREFIX}
      heading={t("mestresPayments.settlements.perDay")}
      list={{ data, isPending: false, error: null }}
      rowsOf={(all) => all.days.slice(offset, offset + PAGE.limit)}
      rowId={({ occurred_on, expected_on, method }) => `${occurred_on}/${expected_on}/${method}`}
      columns={columns}
      pageSize={PAGE.limit}
      empty={{
        heading: t("mestresPayments.empty.settlements"),
        description: t("mestresPayments.empty.settlementsHelp"),
      }}
    />
  );
}
