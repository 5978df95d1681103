import { useMay } from "@mestres/admin-kit";
import { ActionMenu } from "@medusajs/dashboard/components";
import { PencilSquare, ShoppingCart } from "@medusajs/icons";
import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderParcels } from "../../lib/desk/orders";
import { useBuyLabels, useOrderParcels } from "../../lib/desk/use-desk";
import { NEEDS } from "../../lib/needs";
import { useOrderReturns } from "../../lib/returns/use-returns";
import { OrderReturns } from "../returns/order-returns";
import { PackDrawer } from "../desk/pack-drawer";
import { ParcelCard } from "../parcels/parcel-card";
import { useParcelActions } from "../parcels/use-parcel-actions";

const NOTHING: OrderParcels = {
  parcels: [],
  shippable: [],
  suggestion: [],
  suggestion_error: null,
  service: null,
  boxes: [],
};

/** An order's parcels and returns: how each stands, what the Correios told of it, and what may be done about it. */
export function OrderParcelsPanel({ orderId }: { orderId: string }) {
  const { data: order = NOTHING } = useOrderParcels(orderId);
  const returns = useOrderReturns(orderId).data?.returns.length ?? 0;
  // An order that the Correios neither carry nor bring back has nothing to show here.
  if (!order.parcels.length && !canPack(order) && !returns) {
    return null;
  }
  return <Panel orderId={orderId} order={order} />;
}

const left = ({ shippable }: OrderParcels): number =>
  shippable.reduce((sum, { remaining }) => sum + remaining, 0);
const canPack = (order: OrderParcels): boolean => order.service !== null && left(order) > 0;

const Panel = ({ orderId, order }: { orderId: string; order: OrderParcels }) => {
  const { t } = useTranslation();
  const [packing, setPacking] = useState(false);
  const buy = useBuyLabels();
  const { may } = useMay();
  const { actionsOf, dialogs } = useParcelActions();
  const unbought = canPack(order) || order.parcels.some(({ state }) => state === "packed");
  const onBuy = () =>
    buy.mutate(
      { order_ids: [orderId] },
      {
        onSuccess: ({ results }) => {
          const refused = results.find(({ ok }) => !ok);
          if (refused) {
            toast.error(refused.message ?? refused.code ?? "");
          } else {
            toast.success(t("mestresShipping.desk.buy.bought"));
          }
        },
        onError: (error) => toast.error(error.message),
      },
    );
  const actions = [
    {
      label: t("mestresShipping.desk.pack.action"),
      icon: <PencilSquare />,
      onClick: () => setPacking(true),
      needs: NEEDS.pack,
    },
    {
      label: t("mestresShipping.desk.buy.action"),
      icon: <ShoppingCart />,
      onClick: onBuy,
      needs: NEEDS.buyLabel,
    },
  ].filter(({ needs }) => may(needs));
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-2 px-6 py-4">
        <Heading level="h2">{t("mestresShipping.desk.panel")}</Heading>
        {unbought && actions.length > 0 && <ActionMenu groups={[{ actions }]} />}
      </div>
      {unbought && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresShipping.desk.panelToPack")}
          </Text>
          {may(NEEDS.buyLabel) && (
            <Button size="small" className="self-start" isLoading={buy.isPending} onClick={onBuy}>
              {t("mestresShipping.desk.buy.action")}
            </Button>
          )}
        </div>
      )}
      {order.parcels.some(({ state }) => state === "failed") && (
        <div className="px-6 py-4">
          <Alert variant="error">{t("mestresShipping.desk.panelFailed")}</Alert>
        </div>
      )}
      {order.parcels.map((parcel) => (
        <ParcelCard key={parcel.id} parcel={parcel} actions={actionsOf(parcel)} />
      ))}
      <OrderReturns orderId={orderId} />
      {packing && (
        <PackDrawer
          orderId={orderId}
          displayId={null}
          onClose={() => setPacking(false)}
          onBuy={may(NEEDS.buyLabel) ? onBuy : undefined}
        />
      )}
      {dialogs}
    </Container>
  );
};
