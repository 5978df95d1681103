import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentOption,
  Logger,
  ValidateFulfillmentDataContext,
} from "@medusajs/framework/types";
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils";
import { fromCentavos } from "@mestres/platform/lib/money";
import { describeFreightError, FreightError } from "../../freight/errors";
import { correiosOptions, serviceCode } from "../../freight/options";
import { packableItems, type CartLine } from "../../freight/packable-items";
import { quoteFreight, readSettings } from "../../freight/desk";

type Data = Record<string, unknown> | null | undefined;
type Destination = { items?: unknown; shipping_address?: { postal_code?: string | null } | null };

/** Ships by the Correios at their prices. Labels and tracking are not part of it yet: posting is done at the counter. */
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
    return serviceCode(await readSettings(), data) !== null;
  }

  override async canCalculate(option: CreateShippingOptionDTO): Promise<boolean> {
    return serviceCode(await readSettings(), option.data) !== null;
  }

  /**
   * The price for a cart, in reais as core keeps them, tax included.
   *
   * Core calls this when an option is listed or chosen, and again for the chosen one each time the cart changes. In the
   * second case an error would undo the change itself, so a freight that has no price any more is dropped from the
   * cart instead: core does that when no amount is given.
   *
   * @throws FreightError when the option is being chosen
   */
  override async calculatePrice(
    optionData: CalculateShippingOptionPriceDTO["optionData"],
    data: CalculateShippingOptionPriceDTO["data"],
    context: CalculateShippingOptionPriceDTO["context"],
  ): Promise<CalculatedShippingOptionPrice> {
    try {
      const { amount } = await this.quote(optionData, context);
      return { calculated_amount: fromCentavos(amount), is_calculated_price_tax_inclusive: true };
    } catch (error) {
      if (!(error instanceof FreightError) || !wasChosenBefore(data)) throw error;
      return { is_calculated_price_tax_inclusive: true } as CalculatedShippingOptionPrice;
    }
  }

  /** What the shipping method, the order and later the fulfilment remember of the quote. */
  override async validateFulfillmentData(
    optionData: Record<string, unknown>,
    _data: Record<string, unknown>,
    context: ValidateFulfillmentDataContext,
  ): Promise<Record<string, unknown>> {
    const { service, days, deliverBy, parcel } = await this.quote(optionData, context);
    return {
      id: optionData.id,
      service_code: service,
      cep: context.shipping_address?.postal_code,
      days,
      deliver_by: deliverBy,
      parcel,
    };
  }

  /** Keeps what was quoted. No label: the parcel is posted at the counter with the contract's card. */
  override async createFulfillment(data: Record<string, unknown>): Promise<CreateFulfillmentResult> {
    const { id, service_code, cep, days, deliver_by, parcel } = data ?? {};
    return { data: { id, service_code, cep, days, deliver_by, parcel }, labels: [] };
  }

  /** Nothing was registered with the Correios, so there is nothing to take back. */
  override async cancelFulfillment(): Promise<Record<string, never>> {
    return {};
  }

  private async quote(optionData: Data, context: unknown) {
    const { items, shipping_address } = context as Destination;
    const service = serviceCode(await readSettings(), optionData);
    if (!service) throw new FreightError("freight_not_served");
    if (!shipping_address?.postal_code) throw new FreightError("freight_cep_missing");
    try {
      const lines = packableItems(items as CartLine[] | undefined);
      return await quoteFreight({ service, destination: shipping_address.postal_code, items: lines });
    } catch (error) {
      if (error instanceof FreightError)
        this.logger.warn(`Correios ${service}: ${describeFreightError(error)}`);
      throw error;
    }
  }
}

/** The data that `validateFulfillmentData` leaves on a shipping method. */
const wasChosenBefore = (data: Data): boolean => typeof data?.service_code === "string";
