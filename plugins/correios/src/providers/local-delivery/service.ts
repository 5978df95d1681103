import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentOption,
  ValidateFulfillmentDataContext,
} from "@medusajs/framework/types";
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils";
import { corePrice } from "../../features/freight/read/core-price";
import { cepMissing, LocalDeliveryError } from "../../features/local-delivery/domain/errors";
import { goodsValue } from "../../features/packing/domain/goods-value";
import { localOptionOf, localOptions } from "../../features/local-delivery/domain/options";
import { quoteDelivery, quotePickup, type LocalQuote } from "../../features/local-delivery/read/quote-local";
import { localDeliverySource } from "../../modules/local-delivery/source";
import { packableItems, type CartLine } from "../../features/packing/domain/packable-items";

type Data = Record<string, unknown> | null | undefined;
type Cart = { items?: unknown; shipping_address?: { postal_code?: string | null } | null };

/** Delivers with the shop's own people within its areas, and hands over at its pick-up points. */
export default class LocalDeliveryFulfillmentService extends AbstractFulfillmentProviderService {
  static override identifier = "local-delivery";

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return localOptions(await localDeliverySource().points());
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return localOptionOf(data) !== null;
  }

  override async canCalculate(option: CreateShippingOptionDTO): Promise<boolean> {
    return localOptionOf(option.data) !== null;
  }

  /**
   * The price for a cart; nothing for a pick-up whose option has no price of its own.
   *
   * @throws LocalDeliveryError when the option is being chosen
   */
  override async calculatePrice(
    optionData: CalculateShippingOptionPriceDTO["optionData"],
    data: CalculateShippingOptionPriceDTO["data"],
    context: CalculateShippingOptionPriceDTO["context"],
  ): Promise<CalculatedShippingOptionPrice> {
    return corePrice(
      () => this.quote(optionData, context),
      (error) => error instanceof LocalDeliveryError && wasChosenBefore(data),
    );
  }

  /** What the shipping method, the order and later the fulfilment remember. Amounts in centavos. */
  override async validateFulfillmentData(
    optionData: Record<string, unknown>,
    _data: Record<string, unknown>,
    context: ValidateFulfillmentDataContext,
  ): Promise<Record<string, unknown>> {
    const { kind, amount, cost, free, free_rule, days, delivery_by, area, pickup } = await this.quote(
      optionData,
      context,
    );
    const common = { id: optionData.id, service: kind, days, deliver_by: delivery_by };
    if (kind === "pickup") {
      return { ...common, pickup_point: pickup };
    }
    const cep = (context as Cart).shipping_address?.postal_code?.replace(/\D/g, "");
    return { ...common, cep, amount, cost, free, free_rule, area };
  }

  /** Keeps what was promised: nobody outside takes part in it. */
  override async createFulfillment(data: Record<string, unknown>): Promise<CreateFulfillmentResult> {
    return { data: { ...(data ?? {}) }, labels: [] };
  }

  override async cancelFulfillment(): Promise<Record<string, never>> {
    return {};
  }

  private async quote(optionData: Data, context: unknown): Promise<LocalQuote> {
    const { items, shipping_address } = context as Cart;
    const option = localOptionOf(optionData);
    // An option with its own price has one; this provider only says when and where.
    if (option?.kind === "pickup") {
      return quotePickup(option.pointId, 0);
    }
    if (!shipping_address?.postal_code) {
      throw cepMissing();
    }
    const goods = packableItems(items as CartLine[] | undefined);
    return quoteDelivery(shipping_address.postal_code, goodsValue(goods));
  }
}

/** The data that `validateFulfillmentData` leaves on a shipping method. */
const wasChosenBefore = (data: Data): boolean => typeof data?.service === "string";
