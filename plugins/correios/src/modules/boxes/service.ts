import { MedusaService } from "@medusajs/framework/utils";
import { escapeLike } from "@mestres/platform/lib/sql";
import { setShippingBoxSource, type ShippingBoxSource } from "./box-source";
import type { ShippingBox as Box } from "../../features/packing/domain/types";
import ShippingBox from "./models/shipping-box";

/** The store's boxes. Changes go through the workflows, which tell the fulfilment provider of them. */
export default class ShippingBoxesModuleService
  extends MedusaService({ ShippingBox })
  implements ShippingBoxSource
{
  constructor(...args: unknown[]) {
    super(...args);
    // Fulfilment providers have no container of ours to ask.
    setShippingBoxSource(this);
  }

  /** Every box in use, the smallest name first. */
  async listActive(): Promise<Box[]> {
    const rows = await this.listShippingBoxes({ active: true }, { take: null, order: { name: "ASC" } });
    return rows.map(({ created_at: _c, updated_at: _u, deleted_at: _d, ...box }) => box);
  }

  /** The box of this name, upper and lower case alike. */
  async findByName(name: string): Promise<Box | undefined> {
    const [box] = await this.listShippingBoxes({ name: { $ilike: escapeLike(name) } }, { take: 1 });
    return box;
  }
}
