import { Container, Heading, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { orderDeliveryOf } from "../../lib/delivery/order-delivery";
import { sdk } from "../../lib/sdk";
import { useFormat } from "../../lib/use-format";

const FIELDS = "id,shipping_methods.data";

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="text-ui-fg-subtle grid grid-cols-2 items-start gap-x-4 px-6 py-3">
    <Text as="span" size="small" weight="plus">
      {label}
    </Text>
    <Text as="span" size="small">
      {children}
    </Text>
  </div>
);

/** What was promised to who gets the order by the shop's own delivery, or fetches it; nothing for any other order. */
export function OrderDeliveryPanel({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const { amount, day } = useFormat();
  const { data } = useQuery({
    queryKey: ["mestres", "order-delivery", orderId],
    queryFn: () => sdk.admin.order.retrieve(orderId, { fields: FIELDS }),
  });
  const delivery = data?.order.shipping_methods
    ?.map((method) => orderDeliveryOf(method.data as Record<string, unknown> | null))
    .find(Boolean);
  if (!delivery) {
    return null;
  }
  const text = (key: string, values?: Record<string, string>) =>
    t(`mestresShipping.delivery.order.${key}`, values ?? {});
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{text(delivery.kind)}</Heading>
      </div>
      {delivery.kind === "pickup" ? (
        <>
          <Row label={text("point")}>{delivery.point ?? "–"}</Row>
          <Row label={text("readyBy")}>{delivery.readyBy ? day(delivery.readyBy) : "–"}</Row>
          {delivery.hours && <Row label={text("hours")}>{delivery.hours}</Row>}
        </>
      ) : (
        <>
          <Row label={text("deliverBy")}>{delivery.deliverBy ? day(delivery.deliverBy) : "–"}</Row>
          <Row label={text("area")}>{delivery.area ?? "–"}</Row>
          <Row label={text("freight")}>
            {delivery.freeBy
              ? text("freeBy", { rule: delivery.freeBy, cost: amount(delivery.cost) })
              : amount(delivery.amount)}
          </Row>
        </>
      )}
    </Container>
  );
}
