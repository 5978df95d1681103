import { defineRouteConfig } from "@medusajs/admin-sdk";
import { page } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { PaymentsPage } from "../../components/payments/payments-page";
import { NEEDS } from "../../lib/needs";

export const config = defineRouteConfig({
  label: "mestresPayments.title",
  translationNs: "translation",
  nested: "/orders",
});

const Breadcrumb = () => useTranslation().t("mestresPayments.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

const GuardedPaymentsPage = page(
  { path: "/pagamentos", needs: NEEDS.page, nested: config.nested },
  PaymentsPage,
);

export default GuardedPaymentsPage;
