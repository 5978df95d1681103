import { FactRow } from "@mestres/admin-kit";
import { Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFiscalIdentity } from "../lib/use-fiscal-identity";

/** Who is invoiced: name and masked document. */
export function FiscalIdentityPanel({ owner, id }: { owner: "orders" | "customers"; id: string }) {
  const { t } = useTranslation();
  const { data: identity, isPending, isError } = useFiscalIdentity(owner, id);
  if (isPending) {
    return null;
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("mestresBrasil.fiscalIdentity.title")}</Heading>
      </div>
      {identity ? (
        <>
          <FactRow label={t(`mestresBrasil.fiscalIdentity.${identity.kind}`)}>
            <span className="tabular-nums">{identity.document_masked}</span>
          </FactRow>
          <FactRow label={t("mestresBrasil.fiscalIdentity.name")}>{identity.name}</FactRow>
          {identity.state_registration && (
            <FactRow label={t("mestresBrasil.fiscalIdentity.stateRegistration")}>
              {identity.state_registration}
            </FactRow>
          )}
        </>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(`mestresBrasil.fiscalIdentity.${isError ? "loadFailed" : "empty"}`)}
        </Text>
      )}
    </Container>
  );
}
