import type { Needs } from "@mestres/admin-kit";
import { SEES_AMOUNTS } from "../../features/parcels/domain/sees-amounts";
import type { FreightTab } from "./freight-tabs";

/** The tabs of the freight settings, by what each loads. */
const TABS = {
  boxes: "shipping_box:read",
  areas: "delivery_area:read",
  points: "pickup_point:read",
  rules: "free_freight_rule:read",
  rates: "freight_rate:read",
  estimates: "freight_rate:read",
} as const satisfies Record<FreightTab, Needs>;

/** What the routes behind pages, tabs, panels and buttons ask for; see `policies/correios.ts`. */
export const NEEDS = {
  parcels: "parcel:read",
  returns: "return_request:read",
  /** The desk's page, of parcels and returns. */
  desk: ["parcel:read", "return_request:read"],
  amounts: SEES_AMOUNTS,
  pack: "parcel:pack",
  buyLabel: "parcel:buy",
  print: "parcel:print",
  /** Posted, typed codes, asking the Correios now. */
  follow: "parcel:update",
  return: {
    approve: "return_request:decide",
    refuse: "return_request:decide",
    cancel: "return_request:decide",
    receive: "return_request:receive",
    refund: "return_request:refund",
  },
  tabs: TABS,
  /** The page of the freight settings, of all its tabs. */
  freight: Object.values(TABS),
  changeRates: "freight_rate:update",
  /** Pages of others, to which ours lead. */
  integrations: "integration:read",
  order: "order:read",
  shippingOptions: "shipping_option:read",
} as const satisfies Record<string, Needs | Record<string, Needs>>;

/** The lists of the freight settings that staff write; each has a policy for every operation. */
const LISTS = {
  boxes: "shipping_box",
  "delivery-areas": "delivery_area",
  "pickup-points": "pickup_point",
  "free-freight": "free_freight_rule",
} as const;

/** What an operation on one of the lists of the freight settings asks for. */
export function listNeeds(list: keyof typeof LISTS, operation: "create" | "update" | "delete"): Needs {
  return `${LISTS[list]}:${operation}`;
}
