import {
  addDraftOrderShippingMethodsWorkflow,
  createClaimShippingMethodWorkflow,
  createExchangeShippingMethodWorkflow,
  createOrderEditShippingMethodWorkflow,
  createReturnShippingMethodWorkflow,
  maybeRefreshShippingMethodsWorkflow,
  updateClaimShippingMethodWorkflow,
  updateExchangeShippingMethodWorkflow,
  updateOrderEditShippingMethodWorkflow,
  updateReturnShippingMethodWorkflow,
} from "@medusajs/medusa/core-flows";
import { Modules } from "@medusajs/framework/utils";
import { containerWith, wrapStep, type CoreWorkflow, type StepRun } from "../lib/core-workflows";
import type { Piece } from "../features/order-changes/domain/demand";
import { changeNotOpen } from "../features/order-changes/domain/errors";
import { readOpenChange, type ChangeOf } from "../features/order-changes/read/open-change";
import {
  assertPriced,
  contextOfPieces,
  freightData,
  freightOptionOf,
  parcelOf,
  priceFreight,
  pricingBy,
} from "../features/order-changes/use-cases/price-freight";

/*
 * A freight whose price its provider calculates can be chosen in core's exchanges, claims, returns, edits and drafts
 * (2.21.2), but not priced there (medusajs/medusa pull request 16119): exchanges, claims and returns ask the provider
 * without the address and about the order's lines, even when staff gave the price; edits, and a price that is taken back
 * anywhere, look for one in the price list and fail without it; and when lines change, a given price is replaced. Here
 * the provider is asked about what goes out or comes back, a given price stands, and what has no price is refused with a
 * code. Loaded with the workflows, which every process runs.
 */

/** Staff chooses a freight. */
type Chosen = { shipping_option_id: string; custom_amount?: number | null; return_id?: string };
/** Staff changes its price; null to have it calculated again. */
type Repriced = { action_id: string; data?: { custom_amount?: number | null } };
/** Lines changed, and a freight's price may have. */
type Refreshed = {
  shipping_method_id: string;
  order_id: string;
  context?: { return_items?: Piece[]; exchange_items?: Piece[]; claim_items?: Piece[] };
};
type Option = { id: string; name: string; calculated_price?: { calculated_amount?: unknown } | null };

const isGiven = (amount: number | null | undefined) => amount !== undefined && amount !== null;

/** Core reads the option and its price in a workflow of its own. */
function priceWhenChosen<Input extends Chosen>(
  workflow: CoreWorkflow,
  step: string,
  changeOf: (input: Input) => ChangeOf,
  comesBack: (input: Input) => boolean = () => false,
): void {
  wrapStep<Input>(workflow, step, async ({ container, input }, next) => {
    const { shipping_option_id: optionId, custom_amount: amount } = input;
    const option = await freightOptionOf(container, optionId);
    const back = comesBack(input);
    const parcel = await parcelOf(container, option, changeOf(input), back);
    const parcelIsKnown = () => Promise.resolve(parcel.context);
    const fulfillment = pricingBy(container.resolve(Modules.FULFILLMENT), parcelIsKnown, amount);
    const found = (await next(containerWith(container, Modules.FULFILLMENT, fulfillment))) as Option;
    if (!isGiven(amount)) {
      assertPriced(option, found.calculated_price);
    }
    if (option.price_type !== "calculated" || back) {
      return found;
    }
    return { ...found, data: await freightData(container, parcel) };
  });
}

const STEP = "fetch-shipping-option-as-step";

priceWhenChosen<Chosen & { exchange_id: string }>(
  createExchangeShippingMethodWorkflow,
  STEP,
  ({ exchange_id }) => ({ exchange_id }),
  ({ return_id }) => Boolean(return_id),
);
priceWhenChosen<Chosen & { claim_id: string }>(
  createClaimShippingMethodWorkflow,
  STEP,
  ({ claim_id }) => ({ claim_id }),
  ({ return_id }) => Boolean(return_id),
);
priceWhenChosen<Chosen & { return_id: string }>(
  createReturnShippingMethodWorkflow,
  STEP,
  ({ return_id }) => ({ return_id }),
  () => true,
);
priceWhenChosen<Chosen & { order_id: string }>(
  addDraftOrderShippingMethodsWorkflow,
  "fetch-shipping-option-for-draft-order-as-step",
  ({ order_id }) => ({ order_id }),
);

/** An edit reads the option and its price in a step. */
wrapStep<Chosen & { order_id: string }>(
  createOrderEditShippingMethodWorkflow,
  "fetch-shipping-option",
  async ({ container, input }, next) => {
    const { order_id, shipping_option_id: optionId, custom_amount: amount } = input;
    const option = await freightOptionOf(container, optionId);
    const parcel = await parcelOf(container, option, { order_id }, false);
    const [found] = (await next()) as Option[];
    if (option.price_type !== "calculated") {
      if (!isGiven(amount)) {
        assertPriced(option, found?.calculated_price);
      }
      return [found];
    }
    const calculated_price = await priceFreight(container, parcel, amount);
    return [{ ...found, calculated_price, data: await freightData(container, parcel) }];
  },
);

/** Core reads the option of a freight that the change has already, and its price, when that is to be calculated again. */
function priceAgain<Input extends Repriced>(
  workflow: CoreWorkflow,
  changeOf: (input: Input) => ChangeOf,
): void {
  const isAsked = ({ input }: StepRun<Input>) => input.data?.custom_amount === null;
  const actionOf = async ({ container, input }: StepRun<Input>) => {
    const change = await readOpenChange(container, changeOf(input));
    const action = change?.actions.find(({ id }) => id === input.action_id);
    if (!action) {
      throw changeNotOpen();
    }
    return action;
  };
  wrapStep<Input>(workflow, "fetch-shipping-method", async (run, next) => {
    if (isAsked(run)) {
      await actionOf(run);
    }
    return next();
  });
  wrapStep<Input>(workflow, "fetch-shipping-option", async (run, next) => {
    const answer = (await next()) as Option[] | undefined;
    const [found] = answer ?? [];
    if (!isAsked(run) || !found) {
      return answer;
    }
    const { container, input } = run;
    const option = await freightOptionOf(container, found.id);
    if (option.price_type !== "calculated") {
      assertPriced(option, found.calculated_price);
      return answer;
    }
    const { return_id: back } = await actionOf(run);
    const parcel = await parcelOf(container, option, changeOf(input), back !== null);
    return [{ ...found, calculated_price: await priceFreight(container, parcel) }];
  });
}

priceAgain<Repriced & { exchange_id: string }>(updateExchangeShippingMethodWorkflow, ({ exchange_id }) => ({
  exchange_id,
}));
priceAgain<Repriced & { claim_id: string }>(updateClaimShippingMethodWorkflow, ({ claim_id }) => ({
  claim_id,
}));
priceAgain<Repriced & { return_id: string }>(updateReturnShippingMethodWorkflow, ({ return_id }) => ({
  return_id,
}));
priceAgain<Repriced & { order_id: string }>(updateOrderEditShippingMethodWorkflow, ({ order_id }) => ({
  order_id,
}));

/** When lines change, a given price stays; core takes a freight without an option for one that has a fixed price. */
wrapStep<Refreshed>(
  maybeRefreshShippingMethodsWorkflow,
  "calculated-option",
  async ({ container, input }, next) => {
    const [method] = await container
      .resolve(Modules.ORDER)
      .listOrderShippingMethods({ id: input.shipping_method_id }, { select: ["id", "is_custom_amount"] });
    return (method as { is_custom_amount?: boolean } | undefined)?.is_custom_amount ? { data: [] } : next();
  },
);

wrapStep<Refreshed>(
  maybeRefreshShippingMethodsWorkflow,
  "calculate-shipping-options-prices",
  async ({ container, input, answerOf }, next) => {
    const { return_items, exchange_items, claim_items } = input.context ?? {};
    const pieces = return_items ?? exchange_items ?? claim_items ?? [];
    const { data } = answerOf("calculated-option") as { data: { id: string }[] };
    const context = () => contextOfPieces(container, data[0]?.id ?? "", input.order_id, pieces);
    const fulfillment = pricingBy(container.resolve(Modules.FULFILLMENT), context);
    return next(containerWith(container, Modules.FULFILLMENT, fulfillment));
  },
);
