import { MedusaService } from "@medusajs/framework/utils";
import { setLocalDeliverySource, type LocalDeliverySource } from "./source";
import type {
  DeliveryArea as Area,
  FreeFreightRule as Rule,
  PickupPoint as Point,
} from "../../features/local-delivery/domain/types";
import DeliveryArea from "./models/delivery-area";
import FreeFreightRule from "./models/free-freight-rule";
import PickupPoint from "./models/pickup-point";
import { areaOf, pointOf, ruleOf } from "./rows";

/** Another process may change a row: nobody sees it later than this. */
const CACHE_MS = 5_000;

/** Own delivery areas, pick-up points and free-freight rules. Their meaning is told in `delivery/types`. */
class LocalDeliveryService
  extends MedusaService({ DeliveryArea, PickupPoint, FreeFreightRule })
  implements LocalDeliverySource
{
  private readonly known = new Map<string, { until: number; rows: Promise<unknown[]> }>();

  constructor(...args: unknown[]) {
    super(...args);
    // Fulfilment providers have no container of ours to ask.
    setLocalDeliverySource(this);
  }

  /** Every area, active or not; at most 5 s old. */
  areas(): Promise<Area[]> {
    return this.remembered("areas", async () =>
      (await this.listDeliveryAreas({}, { take: null })).map(areaOf),
    );
  }

  /** Every pick-up point, active or not; at most 5 s old. */
  points(): Promise<Point[]> {
    return this.remembered("points", async () =>
      (await this.listPickupPoints({}, { take: null })).map(pointOf),
    );
  }

  /** Every free-freight rule, in force or not; at most 5 s old. */
  rules(): Promise<Rule[]> {
    return this.remembered("rules", async () =>
      (await this.listFreeFreightRules({}, { take: null })).map(ruleOf),
    );
  }

  /** Forgets what is remembered, after a change by this process. */
  async forget(): Promise<void> {
    this.known.clear();
  }

  private remembered<T>(key: string, load: () => Promise<T[]>): Promise<T[]> {
    const known = this.known.get(key);
    if (known && known.until > Date.now()) {
      return known.rows as Promise<T[]>;
    }
    const rows = load();
    this.known.set(key, { until: Date.now() + CACHE_MS, rows });
    // A failed read must not be answered for seconds.
    rows.catch(() => this.known.delete(key));
    return rows;
  }
}

export default LocalDeliveryService;
