import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentDTO,
  FulfillmentItemDTO,
  FulfillmentOption,
  FulfillmentOrderDTO,
  Logger,
  ValidateFulfillmentDataContext,
} from "@medusajs/framework/types";
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils";
import { parseCep } from "@mestres/brasil/lib/cep";
import { corePrice } from "../../features/freight/read/core-price";
import { describeFreightError, FreightError } from "../../features/freight/domain/errors";
import { withCatalogueMeasures } from "../../features/packing/read/catalogue-measures";
import { quoteFreight } from "../../features/freight/use-cases/quote/quote-freight";
import { keepQuote } from "../../features/freight/domain/kept-quote";
import { correiosOptions } from "../../features/services/domain/fulfillment-options";
import { packableItems, type CartLine } from "../../features/packing/domain/packable-items";
import { serviceOf } from "../../features/services/domain/services";
import {
  fulfillFromCore,
  voidFulfillment,
  type ProviderOrder,
} from "../../features/parcels/use-cases/fulfillment/from-core";
import { readSettings } from "../../settings";

type Data = Record<string, unknown> | null | undefined;
type Destination = { items?: unknown; shipping_address?: { postal_code?: string | null } | null };

/** Ships by the Correios at their prices, or at those of the fallback table while they do not answer. */
export default class CorreiosFulfillmentService extends AbstractFulfillmentProviderService {
  static override identifier = "correios";
  protected readonly logger: Logger;

  constructor({ logger }: { logger: Logger }) {
    super();
    this.logger = logger;
  }

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return correiosOptions(await readSettings()).map((option) => ({ ...option }));
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return serviceOf(await readSettings(), data) !== null;
  }

  override async canCalculate(option: CreateShippingOptionDTO): Promise<boolean> {
    return serviceOf(await readSettings(), option.data) !== null;
  }

  /**
   * The price for a cart. Until the day, the parcels or the CEP change, the freight that was chosen keeps its price.
   *
   * @throws FreightError when the option is being chosen
   */
  override async calculatePrice(
    optionData: CalculateShippingOptionPriceDTO["optionData"],
    data: CalculateShippingOptionPriceDTO["data"],
    context: CalculateShippingOptionPriceDTO["context"],
  ): Promise<CalculatedShippingOptionPrice> {
    return corePrice(
      () => this.quote(optionData, context, data),
      (error) => error instanceof FreightError && wasChosenBefore(data),
    );
  }

  /** What the shipping method, the order and later the fulfilment remember of the quote. */
  override async validateFulfillmentData(
    optionData: Record<string, unknown>,
    data: Record<string, unknown>,
    context: ValidateFulfillmentDataContext,
  ): Promise<Record<string, unknown>> {
    const quote = await this.quote(optionData, context, data);
    const { service, service_code, parcels, amount, free } = quote;
    const cep = parseCep(context.shipping_address?.postal_code ?? "");
    const kept = keepQuote({ service, cep, parcels }, quote);
    return { id: optionData.id, service_code, service, cep, parcels, amount, free, ...kept };
  }

  /** Keeps what was quoted, and sees that the fulfilment has parcels. @throws as `fulfillFromCore` */
  override async createFulfillment(
    data: Record<string, unknown>,
    items: Partial<Omit<FulfillmentItemDTO, "fulfillment">>[],
    order: Partial<FulfillmentOrderDTO> | undefined,
    fulfillment: Partial<Omit<FulfillmentDTO, "provider_id" | "data" | "items">>,
  ): Promise<CreateFulfillmentResult> {
    const { id = "", metadata } = fulfillment;
    if (order) {
      await fulfillFromCore(items, order as unknown as ProviderOrder, { id, metadata });
    }
    return {
      data: { ...Object.fromEntries(KEPT.map((key) => [key, data?.[key]])), fulfillment_id: id },
      labels: [],
    };
  }

  /** Gives up the fulfilment's parcels, at the Correios too. @throws as `voidFulfillment` */
  override async cancelFulfillment(data: Record<string, unknown>): Promise<Record<string, never>> {
    if (typeof data?.fulfillment_id === "string") {
      await voidFulfillment(data.fulfillment_id);
    }
    return {};
  }

  private async quote(optionData: Data, context: unknown, chosen: Data) {
    const { items, shipping_address } = context as Destination;
    const service = serviceOf(await readSettings(), optionData);
    if (!service) {
      throw new FreightError("freight_not_served");
    }
    const destination = shipping_address?.postal_code;
    if (!destination) {
      throw new FreightError("freight_cep_missing");
    }
    try {
      const lines = packableItems(await withCatalogueMeasures((items ?? []) as CartLine[]));
      return await quoteFreight({ service: service.id, destination, items: lines, chosen });
    } catch (error) {
      if (error instanceof FreightError) {
        this.logger.warn(`Correios ${service.code}: ${describeFreightError(error)}`);
      }
      throw error;
    }
  }
}

/** What a fulfilment remembers of the shipping method. */
const KEPT = [
  "id",
  "service_code",
  "service",
  "cep",
  "days",
  "deliver_by",
  "parcels",
  "amount",
  "cost",
  "estimated",
  "free",
];

/** The data that `validateFulfillmentData` leaves on a shipping method. */
const wasChosenBefore = (data: Data): boolean => typeof data?.service_code === "string";
