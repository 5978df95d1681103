import { Badge, Copy } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatAmount, formatTime } from "../lib/format";
import type { Receipt } from "../lib/use-order-pix";
import { Row } from "./row";

const COLOURS: Record<string, "green" | "grey" | "orange" | "red"> = {
  captured: "green",
  pending: "grey",
  late: "red",
};

/** Money that arrived, and what became of it. */
export const ReceiptRows = ({ receipts }: { receipts: Receipt[] }) => {
  const { t, i18n } = useTranslation();
  return receipts.map((receipt) => (
    <div key={receipt.e2eid}>
      <Row label={t("mestresPix.receipt.e2eid")}>
        <span className="flex items-center gap-x-2">
          {receipt.e2eid}
          <Copy content={receipt.e2eid} variant="mini" />
        </span>
      </Row>
      <Row label={formatAmount(receipt.amount)}>{formatTime(receipt.paid_at, i18n.language)}</Row>
      <Row label={t("mestresPix.receipt.outcome")}>
        <Badge size="2xsmall" color={COLOURS[receipt.outcome] ?? "orange"}>
          {t(`mestresPix.outcome.${receipt.outcome}`)}
        </Badge>
      </Row>
    </div>
  ));
};
