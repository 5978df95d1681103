import { defineRouteConfig } from "@medusajs/admin-sdk";
import { useTranslation } from "react-i18next";
import { AuditList } from "../../../components/audit-list";
import { OnlyWith } from "../../../components/no-access";

/** Settings › Auditoria: what staff did. */
const AuditPage = () => (
  <OnlyWith policy="audit_entry:read">
    <AuditList />
  </OnlyWith>
);

export const config = defineRouteConfig({
  label: "mestresPlatform.audit.title",
  translationNs: "translation",
});

const Breadcrumb = () => useTranslation().t("mestresPlatform.audit.title");

export const handle = {
  breadcrumb: () => <Breadcrumb />,
};

export default AuditPage;
