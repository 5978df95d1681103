import { defineRouteConfig } from "@medusajs/admin-sdk";
import { useTranslation } from "react-i18next";
import { DeskPage } from "../../components/desk/desk-page";

export const config = defineRouteConfig({
  label: "mestresShipping.desk.title",
  translationNs: "translation",
  nested: "/orders",
});

const Breadcrumb = () => useTranslation().t("mestresShipping.desk.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

export default DeskPage;
