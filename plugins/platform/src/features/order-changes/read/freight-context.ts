import type {
  BigNumberInput,
  CalculateShippingOptionPriceDTO,
  MedusaContainer,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import type { Piece } from "../domain/demand";

/** What a provider prices a parcel by: where it goes and what is in it, as a cart would tell it. */
export type FreightContext = {
  id: string;
  shipping_address: Record<string, unknown> | null;
  items: Record<string, unknown>[];
};

/** A shipping option, with what its provider needs to price it. */
export type FreightOption = {
  id: string;
  name: string;
  price_type: "flat" | "calculated";
  provider_id: string;
  data: Record<string, unknown> | null;
  shipping_profile_id: string | null;
  service_zone?: { fulfillment_set?: { location?: object | null } | null } | null;
};

const LINE_FIELDS = [
  "*",
  "variant.*",
  "variant.product.id",
  "variant.product.weight",
  "variant.product.length",
  "variant.product.width",
  "variant.product.height",
  "variant.product.shipping_profile.id",
];

/** @returns undefined when there is none of that id */
export async function readFreightOption(
  container: MedusaContainer,
  id: string,
): Promise<FreightOption | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: [
      "id",
      "name",
      "price_type",
      "provider_id",
      "data",
      "shipping_profile_id",
      "service_zone.fulfillment_set.location.*",
      "service_zone.fulfillment_set.location.address.*",
    ],
    filters: { id },
  });
  return (data as unknown as FreightOption[])[0];
}

type Line = {
  id: string;
  variant?: { product?: { shipping_profile?: { id: string } | null } | null } | null;
};

/** Whether a line travels by the option: a line of another shipping profile goes by another one. */
function goesBy({ shipping_profile_id: wanted }: FreightOption, { variant }: Line): boolean {
  const profile = variant?.product?.shipping_profile?.id;
  return !profile || !wanted || profile === wanted;
}

/**
 * A parcel of these lines to where the order goes.
 *
 * @param pieces what is in it; what goes by another option is left out, as it is at the checkout
 */
export async function readFreightContext(
  container: MedusaContainer,
  option: FreightOption,
  orderId: string,
  pieces: readonly Piece[],
): Promise<FreightContext> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: orders }, { data: lines }] = await Promise.all([
    query.graph({
      entity: "order",
      fields: ["id", "shipping_address.*"],
      filters: { id: orderId },
    }),
    query.graph({
      entity: "order_line_item",
      fields: LINE_FIELDS,
      filters: { id: pieces.map(({ id }) => id) },
    }),
  ]);
  const [order] = orders as unknown as Pick<FreightContext, "shipping_address">[];
  const known = new Map((lines as unknown as Line[]).map((line) => [line.id, line]));
  return {
    id: orderId,
    shipping_address: order?.shipping_address ?? null,
    items: pieces.flatMap(({ id, quantity, unit_price: price }) => {
      const line = known.get(id);
      const told = {
        quantity: numberOf(quantity),
        ...(price !== undefined && { unit_price: numberOf(price) }),
      };
      return line && goesBy(option, line) ? [{ ...line, ...told }] : [];
    }),
  };
}

const numberOf = (value: BigNumberInput): number => MathBN.convert(value).toNumber();

type PreviewItem = {
  id: string;
  quantity: BigNumberInput;
  unit_price: BigNumberInput;
  detail?: { fulfilled_quantity?: BigNumberInput | null } | null;
};

/** What an order still has to send, as it will be once its open change is confirmed. */
export async function readPiecesToSend(container: MedusaContainer, orderId: string): Promise<Piece[]> {
  const preview = await container.resolve(Modules.ORDER).previewOrderChange(orderId);
  return ((preview.items ?? []) as unknown as PreviewItem[])
    .map(({ id, quantity, unit_price, detail }) => ({
      id,
      unit_price,
      quantity: MathBN.sub(quantity, detail?.fulfilled_quantity ?? 0),
    }))
    .filter(({ quantity }) => MathBN.gt(quantity, 0));
}

/** What core's fulfilment module is asked for a price with. */
export function freightQuestion(
  option: FreightOption,
  context: FreightContext,
): CalculateShippingOptionPriceDTO {
  return {
    id: option.id,
    provider_id: option.provider_id,
    optionData: option.data ?? {},
    data: {},
    context: { ...context, from_location: option.service_zone?.fulfillment_set?.location },
  } as unknown as CalculateShippingOptionPriceDTO;
}

/**
 * What a freight of this option remembers, as one that was chosen at the checkout does: labels and the packing list go
 * by it. The option's own data where its provider tells nothing of this parcel.
 */
export async function readFreightData(
  container: MedusaContainer,
  option: FreightOption,
  context: FreightContext,
): Promise<Record<string, unknown>> {
  try {
    const { provider_id: provider, context: where } = freightQuestion(option, context);
    const kept = await container
      .resolve(Modules.FULFILLMENT)
      .validateFulfillmentData(provider, option.data ?? {}, {}, where as never);
    return (kept as Record<string, unknown> | null) ?? option.data ?? {};
  } catch {
    return option.data ?? {};
  }
}
