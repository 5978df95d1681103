import { defineRouteConfig } from "@medusajs/admin-sdk";
import { page } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { FreightSettingsPage } from "../../../components/freight-settings/freight-settings-page";
import { NEEDS } from "../../../lib/needs";

export const config = defineRouteConfig({
  label: "mestresShipping.settings.title",
  translationNs: "translation",
});

const Breadcrumb = () => useTranslation().t("mestresShipping.settings.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

const FreightPage = page({ path: "/settings/frete", needs: NEEDS.freight }, FreightSettingsPage);

export default FreightPage;
