import { defineRouteConfig } from "@medusajs/admin-sdk";
import { useTranslation } from "react-i18next";
import { PaymentsPage } from "../../components/payments/payments-page";

export const config = defineRouteConfig({
  label: "mestresPayments.title",
  translationNs: "translation",
  nested: "/orders",
});

const Breadcrumb = () => useTranslation().t("mestresPayments.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

export default PaymentsPage;
