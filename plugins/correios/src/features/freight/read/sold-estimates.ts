import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toCentavos } from "@mestres/platform/lib/money";
import type { SoldEstimate } from "../domain/estimates/types";
import type { QuotedParcel } from "../domain/quote";

type Order = {
  id: string;
  display_id: number | null;
  created_at: string | Date;
  shipping_methods?: ({ id: string; amount: number; data: Record<string, unknown> | null } | null)[];
};

/** What the provider left on a method whose price it estimated. */
type EstimatedData = {
  estimated: true;
  service: string;
  service_code: string;
  cep: string;
  cost: number;
  parcels: QuotedParcel[];
};

const isEstimated = (data: unknown): data is EstimatedData => {
  const { estimated, cost, parcels } = (data ?? {}) as Partial<EstimatedData>;
  return estimated === true && Number.isInteger(cost) && Array.isArray(parcels);
};

/** The freight of an order that was sold at an estimated price; mostly none. */
export async function readSoldEstimates(
  container: MedusaContainer,
  orderId: string,
): Promise<SoldEstimate[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    filters: { id: orderId },
    fields: ["id", "display_id", "created_at", "shipping_methods.*"],
  });
  const order = (data as unknown as Order[])[0];
  return (order?.shipping_methods ?? []).flatMap((method): SoldEstimate[] => {
    if (!order || !method || !isEstimated(method.data)) {
      return [];
    }
    const { service, service_code, cep, cost, parcels } = method.data;
    return [
      {
        order_id: order.id,
        display_id: order.display_id,
        shipping_method_id: method.id,
        service,
        service_code,
        cep,
        parcels: parcels.map(({ grams, length, width, height, declared }) => {
          return { grams, length, width, height, declared: declared ?? 0 };
        }),
        charged: toCentavos(method.amount),
        estimated: cost,
        sold_at: new Date(order.created_at),
      },
    ];
  });
}
