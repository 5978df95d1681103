import { Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useOpenReceipts } from "../lib/use-pix-settings";
import { ReceiptRows } from "./receipt-rows";

/** Money that someone must look at, with a link to its order where there is one. */
export const OpenReceiptsPanel = () => {
  const { t } = useTranslation();
  const { data: receipts, isError } = useOpenReceipts();
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("mestresPix.attention.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mestresPix.attention.help")}
        </Text>
      </div>
      {!receipts?.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(isError ? "mestresPix.loadFailed" : "mestresPix.attention.empty")}
        </Text>
      )}
      {receipts?.map((receipt) => (
        <div key={receipt.e2eid} className="pb-3">
          <ReceiptRows receipts={[receipt]} />
          {receipt.order_id && (
            <Link className="text-ui-fg-interactive txt-small px-6" to={`/orders/${receipt.order_id}`}>
              {t("mestresPix.attention.order")}
            </Link>
          )}
        </div>
      ))}
    </Container>
  );
};
