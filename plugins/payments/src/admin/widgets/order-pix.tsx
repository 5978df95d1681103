import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Alert, Container, Heading, StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { ChargeRows } from "../components/charge-rows";
import { NotificationRows } from "../components/notification-rows";
import { ReceiptRows } from "../components/receipt-rows";
import { useOrderPix } from "../lib/use-order-pix";

const COLOURS = { awaiting: "orange", paid: "green", expired: "grey", canceled: "red" } as const;

/** An order's PIX: its codes, the money, the PSP's notifications. Nothing for an order without PIX. */
const OrderPixWidget = ({ data }: { data: { id: string } }) => {
  const { t } = useTranslation();
  const { data: pix, isError } = useOrderPix(data.id);
  if (isError) {
    return <Alert variant="error">{t("mestresPix.loadFailed")}</Alert>;
  }
  if (!pix) {
    return null;
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">PIX</Heading>
        <StatusBadge color={COLOURS[pix.status]}>{t(`mestresPix.status.${pix.status}`)}</StatusBadge>
      </div>
      <ReceiptRows receipts={pix.receipts} />
      {pix.charges.map((charge) => (
        <ChargeRows key={charge.txid} charge={charge} />
      ))}
      <NotificationRows notifications={pix.notifications} />
    </Container>
  );
};

export const config = defineWidgetConfig({
  id: "mestres-payments:order-pix",
  zone: "order.details.side.after",
});

export default OrderPixWidget;
