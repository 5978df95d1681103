import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, QueryContext } from "@medusajs/framework/utils";
import { parseCep } from "@mestres/brasil/lib/cep";
import { FreightError } from "../domain/errors";
import { withCatalogueMeasures } from "../../packing/read/catalogue-measures";
import { packableItems, type CartLine } from "../../packing/domain/packable-items";
import type { ShippingContext } from "./shipping-options";
import { createShortMemory } from "./short-memory";
import type { PricedItem } from "../../packing/domain/priced-item";

/** What is to be carried where, read from a cart or from a list of variants. */
export type QuoteInput = {
  shipping: ShippingContext;
  items: PricedItem[];
};

const CURRENCY = "brl";
const MEASURES = ["weight", "length", "width", "height"];

type Cart = {
  sales_channel_id: string | null;
  region_id: string | null;
  currency_code: string;
  item_total: number;
  items: CartLine[];
  shipping_address: { postal_code: string | null } | null;
};

/**
 * Reads a cart; `cep` before the CEP of its address.
 * @throws MedusaError `cart_not_found`; FreightError `freight_cep_missing`; BrasilError `cep_invalid`
 */
export async function readCart(
  container: MedusaContainer,
  cartId: string,
  cep: string | null | undefined,
): Promise<QuoteInput> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    filters: { id: cartId },
    fields: [
      "sales_channel_id",
      "region_id",
      "currency_code",
      "item_total",
      "items.id",
      "items.title",
      "items.subtitle",
      "items.unit_price",
      "items.quantity",
      "items.requires_shipping",
      "items.variant_id",
      "shipping_address.postal_code",
      ...MEASURES.flatMap((measure) => [`items.variant.${measure}`, `items.product.${measure}`]),
    ],
  });
  const cart = data[0] as unknown as Cart | undefined;
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Carrinho não encontrado.", "cart_not_found");
  }
  const destination = cep ?? cart.shipping_address?.postal_code;
  if (!destination) {
    throw new FreightError("freight_cep_missing");
  }
  return {
    items: packableItems(await withCatalogueMeasures(cart.items, container)),
    shipping: {
      salesChannelIds: cart.sales_channel_id ? [cart.sales_channel_id] : [],
      cep: parseCep(destination),
      pricing: { currency_code: cart.currency_code, region_id: cart.region_id, item_total: cart.item_total },
    },
  };
}

type Measured = NonNullable<CartLine["variant"]>;
type Variant = Measured & {
  id: string;
  title: string | null;
  calculated_price?: { calculated_amount: number | null } | null;
  product: (Measured & { title: string; status: string; sales_channels?: ({ id: string } | null)[] }) | null;
};

async function loadVariants({ container, ids }: { container: MedusaContainer; ids: string[] }) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    filters: { id: ids },
    fields: [
      "id",
      "title",
      ...MEASURES,
      "calculated_price.calculated_amount",
      "product.title",
      "product.status",
      "product.sales_channels.id",
      ...MEASURES.map((measure) => `product.${measure}`),
    ],
    // Declared value and free freight go by what the goods are worth.
    context: { calculated_price: QueryContext({ currency_code: CURRENCY }) },
  });
  return data as unknown as Variant[];
}

/** A product page asks again for each CEP and quantity. */
const rememberedVariants = createShortMemory<{ container: MedusaContainer; ids: string[] }, Variant[]>(
  ({ ids }) => ids.join(),
  loadVariants,
);

/**
 * Reads variants of the sales channels' published products.
 * @throws MedusaError `variant_not_found`; BrasilError `cep_invalid`
 */
export async function readVariants(
  container: MedusaContainer,
  salesChannelIds: string[],
  cep: string,
  wanted: { variant_id: string; quantity: number }[],
): Promise<QuoteInput> {
  const destination = parseCep(cep);
  const ids = [...new Set(wanted.map(({ variant_id }) => variant_id))].sort();
  const variants = await rememberedVariants({ container, ids });
  const isSold = ({ product }: Variant) => {
    const channels = product?.sales_channels ?? [];
    return product?.status === "published" && channels.some((c) => c && salesChannelIds.includes(c.id));
  };
  const lines = wanted.map(({ variant_id, quantity }): CartLine => {
    const variant = variants.find(({ id }) => id === variant_id);
    if (!variant || !isSold(variant)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "Este item não está mais à venda.",
        "variant_not_found",
      );
    }
    const { id, title, product, calculated_price: price } = variant;
    return {
      id,
      title: product?.title ?? null,
      subtitle: title,
      unit_price: price?.calculated_amount,
      quantity,
      variant,
      product,
    };
  });
  return {
    items: packableItems(await withCatalogueMeasures(lines, container)),
    shipping: { salesChannelIds, cep: destination, pricing: { currency_code: CURRENCY } },
  };
}
