import { ListTab, useListQuery } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router-dom";
import { PAYMENTS } from "../../lib/payments/query";
import { usePayments } from "../../lib/payments/use-payments";
import { usePaymentColumns } from "./use-payment-columns";
import { usePaymentFilters } from "./use-payment-filters";

/** Every charge of every method, filtered, sorted and paged by the server. */
export function PaymentsTab() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const list = usePayments(useListQuery(PAYMENTS));
  return (
    <ListTab
      heading={t("mestresPayments.tabs.payments")}
      list={list}
      rowsOf={({ payments }) => payments}
      rowId={({ id }) => id}
      // A payment whose cart is no order yet leads nowhere.
      rowHref={({ order_id }) => (order_id ? `/orders/${order_id}` : `${pathname}${search}`)}
      columns={usePaymentColumns()}
      filters={usePaymentFilters()}
      search
      pageSize={PAYMENTS.limit}
      empty={{
        heading: t("mestresPayments.empty.payments"),
        description: t("mestresPayments.empty.paymentsHelp"),
      }}
    />
  );
}
