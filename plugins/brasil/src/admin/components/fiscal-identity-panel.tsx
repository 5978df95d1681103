import { Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFiscalIdentity } from "../lib/use-fiscal-identity";

const Row = ({ label, value }: { label: string; value: string }) => (
  <div className="text-ui-fg-subtle grid grid-cols-2 items-center px-6 py-4">
    <Text as="span" size="small" weight="plus">
      {label}
    </Text>
    <Text as="span" size="small">
      {value}
    </Text>
  </div>
);

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
          <Row label={t(`mestresBrasil.fiscalIdentity.${identity.kind}`)} value={identity.document_masked} />
          <Row label={t("mestresBrasil.fiscalIdentity.name")} value={identity.name} />
          {identity.state_registration && (
            <Row
              label={t("mestresBrasil.fiscalIdentity.stateRegistration")}
              value={identity.state_registration}
            />
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
