import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readQuery } from "@mestres/platform/lib/list-query";
import { overlapsOf } from "../../../features/local-delivery/domain/areas";
import { describeHours } from "../../../features/local-delivery/domain/calendar";
import {
  LOCAL_DELIVERY_OPTION_ID,
  localOptionOf,
  LOCAL_DELIVERY_PROVIDER_ID,
} from "../../../features/local-delivery/domain/options";
import type { SetupData, SetupKind } from "../../../features/local-delivery/domain/setup";
import type { ListedSetup } from "../../../features/local-delivery/read/answers";
import { LOCAL_DELIVERY_MODULE, type LocalDeliveryService } from "../../../modules/local-delivery";
import { setupTable } from "../../../modules/local-delivery/setup-table";
import { setupListQuery } from "./delivery-validators";

/** The columns that each list can be sorted by, the usual one first. */
const SORTS: Record<SetupKind, readonly [string, ...string[]]> = {
  area: ["name", "price", "days", "min_subtotal", "active", "created_at"],
  point: ["name", "ready_days", "active", "created_at"],
  rule: ["priority", "name", "min_subtotal", "active", "valid_until", "created_at"],
};

/** The key of one and of many in an answer. */
const KEYS: Record<SetupKind, { one: string; many: string }> = {
  area: { one: "delivery_area", many: "delivery_areas" },
  point: { one: "pickup_point", many: "pickup_points" },
  rule: { one: "free_freight_rule", many: "free_freight_rules" },
};

type Found<K extends SetupKind> = SetupData[K] & { id: string };
type OptionRow = { id: string; name: string; data: Record<string, unknown> | null };

/** The shop's shipping options of this provider: without one, nobody is offered what staff has set up here. */
async function localShippingOptions(container: MedusaContainer): Promise<OptionRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: ["id", "name", "data"],
    filters: { provider_id: LOCAL_DELIVERY_PROVIDER_ID },
  });
  return data as OptionRow[];
}

const named = (options: OptionRow[]) => options.map(({ id, name }) => ({ id, name }));

/** What staff wants to see beside the rows themselves. */
const DECORATE: {
  [K in SetupKind]: (rows: Found<K>[], container: MedusaContainer) => Promise<ListedSetup[K][]>;
} = {
  async area(rows, container) {
    const service = container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE);
    const [all, options] = await Promise.all([service.areas(), localShippingOptions(container)]);
    const offered = named(options.filter(({ data }) => data?.id === LOCAL_DELIVERY_OPTION_ID));
    return rows.map((row) => ({ ...row, overlaps: overlapsOf(row, all), shipping_options: offered }));
  },
  async point(rows, container) {
    const options = await localShippingOptions(container);
    return rows.map((row) => ({
      ...row,
      hours_text: describeHours(row.hours),
      shipping_options: named(
        options.filter(({ data }) => {
          const option = localOptionOf(data);
          return option?.kind === "pickup" && option.pointId === row.id;
        }),
      ),
    }));
  },
  rule: async (rows) => rows,
};

const tableOf = <K extends SetupKind>(req: MedusaRequest, kind: K) =>
  setupTable(req.scope.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE), kind);

/** @throws MedusaError `delivery_query_invalid`, naming the first parameter that is wrong */
function readList(kind: SetupKind, query: unknown) {
  return readQuery(setupListQuery(SORTS[kind]), query, "delivery_query_invalid");
}

/** Answers one page of a kind. */
export async function sendList<K extends SetupKind>(
  kind: K,
  req: MedusaRequest,
  res: MedusaResponse,
): Promise<void> {
  const page = readList(kind, req.query);
  const [rows, count] = await tableOf(req, kind).list(page);
  const { limit, offset } = page;
  res.json({ [KEYS[kind].many]: await DECORATE[kind](rows, req.scope), count, limit, offset });
}

/** Answers one of a kind. @throws MedusaError `…_not_found` */
export async function sendOne<K extends SetupKind>(
  kind: K,
  id: string,
  req: MedusaRequest,
  res: MedusaResponse,
  status = 200,
): Promise<void> {
  const [one] = await DECORATE[kind]([await tableOf(req, kind).find(id)], req.scope);
  res.status(status).json({ [KEYS[kind].one]: one });
}
