import { FactRow, sdk, useFormat } from "@mestres/admin-kit";
import { Container, Heading } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { orderDeliveryOf } from "../../lib/delivery/order-delivery";

const FIELDS = "id,shipping_methods.data";

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
          <FactRow label={text("point")}>{delivery.point ?? "–"}</FactRow>
          <FactRow label={text("readyBy")}>{day(delivery.readyBy)}</FactRow>
          {delivery.hours && <FactRow label={text("hours")}>{delivery.hours}</FactRow>}
        </>
      ) : (
        <>
          <FactRow label={text("deliverBy")}>{day(delivery.deliverBy)}</FactRow>
          <FactRow label={text("area")}>{delivery.area ?? "–"}</FactRow>
          <FactRow label={text("freight")}>
            {delivery.freeBy
              ? text("freeBy", { rule: delivery.freeBy, cost: amount(delivery.cost) })
              : amount(delivery.amount)}
          </FactRow>
        </>
      )}
    </Container>
  );
}
