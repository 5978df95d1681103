import { defineRouteConfig } from "@medusajs/admin-sdk";
import { useTranslation } from "react-i18next";
import { FreightSettingsPage } from "../../../components/freight-settings/freight-settings-page";

export const config = defineRouteConfig({
  label: "mestresShipping.settings.title",
  translationNs: "translation",
});

const Breadcrumb = () => useTranslation().t("mestresShipping.settings.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

export default FreightSettingsPage;
