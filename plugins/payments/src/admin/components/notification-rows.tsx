import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatTime } from "../lib/format";
import type { OrderPix } from "../lib/use-order-pix";
import { Row } from "./row";

/** What the PSP told us, and when. */
export const NotificationRows = ({ notifications }: { notifications: OrderPix["notifications"] }) => {
  const { t, i18n } = useTranslation();
  if (!notifications.length) {
    return null;
  }
  return (
    <div>
      <Text size="small" weight="plus" className="px-6 pt-4">
        {t("mestresPix.notifications.title")}
      </Text>
      {notifications.map(({ id, status, received_at: at, processed_at: done, result }) => (
        <Row key={id} label={t(`mestresPix.notifications.${status}`)}>
          {formatTime(at, i18n.language)} ·{" "}
          {t(`mestresPix.notifications.${done ? (result ?? "applied") : "waiting"}`)}
        </Row>
      ))}
    </div>
  );
};
