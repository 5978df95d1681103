import { defineRouteConfig } from "@medusajs/admin-sdk";
import { page } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { DeskPage } from "../../components/desk/desk-page";
import { NEEDS } from "../../lib/needs";

export const config = defineRouteConfig({
  label: "mestresShipping.desk.title",
  translationNs: "translation",
  nested: "/orders",
});

const Breadcrumb = () => useTranslation().t("mestresShipping.desk.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

const ShippingPage = page({ path: "/envios", needs: NEEDS.desk, nested: config.nested }, DeskPage);

export default ShippingPage;
