import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  IFulfillmentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Piece } from "../domain/demand";
import { changeNotOpen, nothingToSend, unknownOption, withoutPrice } from "../domain/errors";
import {
  freightQuestion,
  readFreightContext,
  readFreightData,
  readFreightOption,
  readPiecesToSend,
  type FreightContext,
  type FreightOption,
} from "../read/freight-context";
import { piecesOf, readOpenChange, type ChangeOf } from "../read/open-change";

/** What a parcel of a change is: lines that go out or come back, and where the order goes. */
export type Parcel = { option: FreightOption; context: FreightContext };

/** An amount that staff gave, as a provider would name it: what they type is what the shopper pays. */
function given(amount: number): CalculatedShippingOptionPrice {
  return { calculated_amount: amount, is_calculated_price_tax_inclusive: true };
}

/** @throws MedusaError `shipping_option_unknown` */
export async function freightOptionOf(container: MedusaContainer, id: string): Promise<FreightOption> {
  const option = await readFreightOption(container, id);
  if (!option) {
    throw unknownOption();
  }
  return option;
}

/**
 * The parcel that a freight of an open change is for: of an exchange or a claim what it sends, of anything that comes
 * back what comes back, of an edit what the order still has to send.
 *
 * @throws MedusaError `order_change_not_open`
 */
export async function parcelOf(
  container: MedusaContainer,
  option: FreightOption,
  of: ChangeOf,
  comesBack: boolean,
): Promise<Parcel> {
  const change = await readOpenChange(container, of);
  if (!change) {
    throw changeNotOpen();
  }
  const pieces =
    comesBack || !("order_id" in of)
      ? piecesOf(change, comesBack ? "RETURN_ITEM" : "ITEM_ADD")
      : await readPiecesToSend(container, change.order_id);
  return { option, context: await readFreightContext(container, option, change.order_id, pieces) };
}

/**
 * What a freight of an edit costs.
 *
 * @param amount what staff gave, in reais; undefined or null to ask the provider
 * @throws MedusaError `freight_nothing_to_send`, or the provider's own
 */
export async function priceFreight(
  container: MedusaContainer,
  { option, context }: Parcel,
  amount?: number | null,
): Promise<CalculatedShippingOptionPrice> {
  if (amount !== undefined && amount !== null) {
    return given(amount);
  }
  if (!context.items.length) {
    throw nothingToSend();
  }
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [price] = await fulfillment.calculateShippingOptionsPrices([freightQuestion(option, context)]);
  assertPriced(option, price);
  return price;
}

/** @throws MedusaError `shipping_option_without_price` */
export function assertPriced(
  { name }: Pick<FreightOption, "name">,
  price: { calculated_amount?: unknown } | null | undefined,
): asserts price is CalculatedShippingOptionPrice {
  if (price?.calculated_amount === undefined || price.calculated_amount === null) {
    throw withoutPrice(name);
  }
}

/** What the freight remembers; see `readFreightData`. */
export function freightData(container: MedusaContainer, { option, context }: Parcel) {
  return readFreightData(container, option, context);
}

/**
 * Core's fulfilment module, which asks providers about the parcel that a change really is: core tells them the order's
 * address by its id alone, and the lines of the order before it changes. A given amount is not asked for, and a parcel
 * with nothing in it yet costs nothing: core asks again when something is put in.
 *
 * @param parcel read when a price is asked for
 * @param amount what staff gave, in reais; undefined or null to ask
 */
export function pricingBy(
  fulfillment: IFulfillmentModuleService,
  parcel: () => Promise<FreightContext>,
  amount?: number | null,
): IFulfillmentModuleService {
  const calculate = async (questions: CalculateShippingOptionPriceDTO[]) => {
    if (amount !== undefined && amount !== null) {
      return questions.map(() => given(amount));
    }
    const context = await parcel();
    if (!context.items.length) {
      return questions.map(() => given(0));
    }
    return fulfillment.calculateShippingOptionsPrices(
      questions.map((question) => ({ ...question, context: { ...question.context, ...context } }) as never),
    );
  };
  return new Proxy(fulfillment, {
    get: (target, name) =>
      name === "calculateShippingOptionsPrices" ? calculate : (Reflect.get(target, name) as unknown),
  });
}

/** The parcel of a freight whose lines core names itself, as it does when it asks for the price again. */
export async function contextOfPieces(
  container: MedusaContainer,
  optionId: string,
  orderId: string,
  pieces: readonly Piece[],
): Promise<FreightContext> {
  return readFreightContext(container, await freightOptionOf(container, optionId), orderId, pieces);
}
