import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router-dom";
import { paymentsQueryOf } from "../../lib/payments/query";
import { usePayments } from "../../lib/payments/use-payments";
import { usePaymentColumns } from "./use-payment-columns";
import { usePaymentFilters } from "./use-payment-filters";

const PAGE_SIZE = 20;

/** Every charge of every method, filtered, sorted and paged by the server. */
export function PaymentsTab() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const params = useQueryParams(["q", "order", "offset", "method", "state", "flag", "created_at"]);
  const { data, isPending, error } = usePayments(paymentsQueryOf(params, PAGE_SIZE));
  const columns = usePaymentColumns();
  const filters = usePaymentFilters();
  if (error) {
    return <Alert variant="error">{t("mestresPayments.loadFailed")}</Alert>;
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("mestresPayments.tabs.payments")}
        headingLevel="h2"
        data={data?.payments ?? []}
        rowCount={data?.count ?? 0}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        // A payment whose cart is no order yet leads nowhere.
        rowHref={({ order_id }) => (order_id ? `/orders/${order_id}` : `${pathname}${search}`)}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("mestresPayments.empty.payments"),
            description: t("mestresPayments.empty.paymentsHelp"),
          },
          filtered: {
            heading: t("mestresPayments.empty.filtered"),
            description: t("mestresPayments.empty.filteredHelp"),
          },
        }}
      />
    </Container>
  );
}
