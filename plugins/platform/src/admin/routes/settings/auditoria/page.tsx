import { defineRouteConfig } from "@medusajs/admin-sdk";
import { page } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { AuditList } from "../../../components/audit-list";
import { NEEDS } from "../../../lib/needs";

export const config = defineRouteConfig({
  label: "mestresPlatform.audit.title",
  translationNs: "translation",
});

const Breadcrumb = () => useTranslation().t("mestresPlatform.audit.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

/** Settings › Auditoria: what staff did. */
const AuditPage = page({ path: "/settings/auditoria", needs: NEEDS.audit }, AuditList);

export default AuditPage;
