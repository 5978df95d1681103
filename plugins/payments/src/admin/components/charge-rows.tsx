import { Copy } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatAmount, formatTime } from "../lib/format";
import type { OrderPix } from "../lib/use-order-pix";
import { Row } from "./row";

/** One code that was offered for the order. */
export const ChargeRows = ({ charge }: { charge: OrderPix["charges"][number] }) => {
  const { t, i18n } = useTranslation();
  const time = (iso: string | null): string => formatTime(iso, i18n.language);
  return (
    <div>
      <Row label={t("mestresPix.charge.txid")}>
        <span className="flex items-center gap-x-2">
          {charge.txid}
          <Copy content={charge.txid} variant="mini" />
        </span>
      </Row>
      <Row label={t("mestresPix.charge.amount")}>{formatAmount(charge.amount)}</Row>
      <Row label={t("mestresPix.charge.state")}>{t(`mestresPix.state.${charge.state}`)}</Row>
      <Row label={t("mestresPix.charge.created")}>{time(charge.created_at)}</Row>
      <Row label={t("mestresPix.charge.expires")}>{time(charge.expires_at)}</Row>
      {charge.paid_at && <Row label={t("mestresPix.charge.paid")}>{time(charge.paid_at)}</Row>}
      {charge.captured_at && <Row label={t("mestresPix.charge.captured")}>{time(charge.captured_at)}</Row>}
    </div>
  );
};
