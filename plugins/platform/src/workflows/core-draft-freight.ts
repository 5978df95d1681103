import {
  fetchShippingOptionForDraftOrderWorkflow,
  updateDraftOrderShippingMethodWorkflow,
} from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { containerWith, wrapStep } from "../lib/core-workflows";
import {
  assertPriced,
  freightData,
  freightOptionOf,
  parcelOf,
} from "../features/order-changes/use-cases/price-freight";

/*
 * Where staff gives the freight of a draft another option, core (2.21.2) keeps the price, the name and the data of the
 * one before it; and a price that staff gives there is replaced when the draft's lines change. Here the freight becomes
 * the option's in all, at its price, and a given price stands.
 */

type Update = {
  order_id: string;
  data: { shipping_method_id: string; shipping_option_id?: string; custom_amount?: number | null };
};
type Methods = { updateOrderShippingMethods(methods: object[]): Promise<unknown> };

const STEP = "update-draft-order-shipping-method";

/** What of the freight changes beside what core changes; amounts in reais. */
async function changesOf(container: MedusaContainer, { order_id, data }: Update): Promise<object> {
  const { shipping_option_id: optionId, custom_amount: amount } = data;
  const isGiven = amount !== undefined && amount !== null;
  if (!optionId) {
    return isGiven ? { is_custom_amount: true } : {};
  }
  const option = await freightOptionOf(container, optionId);
  const parcel = await parcelOf(container, option, { order_id }, false);
  const kept = option.price_type === "calculated" ? await freightData(container, parcel) : {};
  const chosen = { name: option.name, data: kept, is_custom_amount: isGiven };
  return isGiven ? chosen : { ...chosen, amount: await amountOf(container, order_id, option) };
}

async function amountOf(
  container: MedusaContainer,
  orderId: string,
  option: { id: string; name: string },
): Promise<unknown> {
  const { currency_code } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(orderId, { select: ["id", "currency_code"] });
  const { result } = await fetchShippingOptionForDraftOrderWorkflow(container).run({
    input: { order_id: orderId, shipping_option_id: option.id, currency_code },
  });
  const { calculated_price: price } = result as { calculated_price?: { calculated_amount?: unknown } | null };
  assertPriced(option, price);
  return price.calculated_amount;
}

wrapStep<Update>(updateDraftOrderShippingMethodWorkflow, STEP, async ({ container, input }, next) => {
  const more = await changesOf(container, input);
  const orders = container.resolve(Modules.ORDER);
  const update: Methods["updateOrderShippingMethods"] = (methods) =>
    (orders as unknown as Methods).updateOrderShippingMethods(
      methods.map((method) => ({ ...method, ...more })),
    );
  const updating = new Proxy(orders, {
    get: (target, name) =>
      name === "updateOrderShippingMethods" ? update : (Reflect.get(target, name) as unknown),
  });
  return next(containerWith(container, Modules.ORDER, updating));
});
