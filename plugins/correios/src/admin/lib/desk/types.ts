/** What the server answers about parcels and the shipping desk. Money in integer centavos, weight in grams, sides in cm. */

/** The same names as the server's table of states (parcels/state.ts). */
export const PARCEL_STATES = [
  "packed",
  "registering",
  "registered",
  "label_pending",
  "ready",
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned_to_sender",
  "lost",
  "voided",
  "failed",
] as const;
export type ParcelState = (typeof PARCEL_STATES)[number];

/** The label is being bought, is there, or was refused: nothing was posted yet. */
export const TO_PRINT_STATES = ["registering", "registered", "label_pending", "ready", "failed"] as const;
/** The Correios have it, or had it. */
export const POSTED_STATES = [
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned_to_sender",
  "lost",
] as const;

/** Services of the catalogue (freight/services.ts). */
export const SERVICES = ["pac", "sedex", "sedex10", "sedex12", "sedex_hoje", "mini"] as const;

/** Statuses that an event of tracking reads as (parcels/types.ts). */
export const EVENT_STATUSES = [
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned",
  "lost",
  "held",
  "problem",
  "info",
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const FISCAL_KINDS = ["nfe", "content_declaration"] as const;
export type FiscalKind = (typeof FISCAL_KINDS)[number];

export type ParcelItem = { id: string; title: string; quantity: number; weight: number; unit_price: number };

export type DeclaredContent = { content: string; quantity: number; value: number };

export type ParcelView = {
  id: string;
  order_id: string;
  display_id: number | null;
  direction: "outbound" | "return";
  sequence: number;
  of: number;
  service: string;
  box_name: string | null;
  grams: number;
  length: number;
  width: number;
  height: number;
  items: ParcelItem[];
  declared_value: number;
  quoted_cost: number | null;
  state: ParcelState;
  /** Set once it was bought. */
  prepost_id: string | null;
  tracking_code: string | null;
  /** The label was bought elsewhere, and its code typed by hand. */
  external?: boolean;
  fiscal_kind: FiscalKind;
  nfe_key: string | null;
  content_declaration: DeclaredContent[] | null;
  recipient: { name: string; cep: string; city: string; state: string };
  label_error: string | null;
  label_expires_at: string | null;
  posted_at: string | null;
  /** Local date. */
  expected_on: string | null;
  delivered_at: string | null;
  late: boolean;
  /** The shopper has the whole payment back. */
  refunded: boolean;
  /** Local date until which the Correios take a claim. */
  claim_until: string | null;
  printed_at: string | null;
  created_at: string;
};

export type ParcelEvent = {
  id: string;
  status: EventStatus;
  description: string;
  detail: string | null;
  place_city: string | null;
  place_state: string | null;
  occurred_at: string;
};

export type ParcelWithEvents = ParcelView & { events: ParcelEvent[] };

/** What fits into one parcel by the plan of the quote. */
export type PlannedParcel = {
  box: { id: string; name: string } | null;
  grams: number;
  length: number;
  width: number;
  height: number;
  items: { id: string; title?: string; quantity: number; weight: number }[];
};

/** An order with something left to pack or to buy a label for. */
export type ToPackOrder = {
  order_id: string;
  display_id: number;
  created_at: string;
  customer_name: string;
  cep: string;
  city: string;
  state: string;
  service: string | null;
  /** Local date of the promise; null when none was made. */
  deliver_by: string | null;
  total: number;
  items_count: number;
  parcels_planned: PlannedParcel[];
  /** Parcels packed by hand whose label is not bought. */
  packed: ParcelView[];
  /** Parcels that the Correios refused. */
  failed: { parcel_id: string; label_error: string | null }[];
};

/** A line that travels; `remaining` is what lies in no parcel yet. */
export type ShippableLine = {
  id: string;
  title: string;
  quantity: number;
  remaining: number;
  weight: number | null;
};

export type OrderParcels = {
  parcels: ParcelWithEvents[];
  shippable: ShippableLine[];
  suggestion: PlannedParcel[];
  /** Why there is no suggestion. */
  suggestion_error: { code: string; message: string } | null;
  service: { id: string; name: string } | null;
  /** The store's boxes in use. */
  boxes: BoxChoice[];
};

export type LabelResult = {
  order_id: string;
  parcel_id: string | null;
  ok: boolean;
  state: ParcelState | null;
  code?: string;
  message?: string;
};

export type DeskCounts = {
  to_pack: number;
  to_print: number;
  posted: number;
  attention: number;
  returns?: number;
};

/** What the list of tracked parcels can be narrowed to. */
export const TRACKING_FLAGS = ["late", "lost", "problem", "unheard", "claimable"] as const;
export type TrackingFlag = (typeof TRACKING_FLAGS)[number];

export type TrackedParcel = Pick<
  ParcelView,
  | "id"
  | "order_id"
  | "display_id"
  | "direction"
  | "sequence"
  | "of"
  | "service"
  | "tracking_code"
  | "state"
  | "late"
  | "expected_on"
  | "claim_until"
  | "posted_at"
> & {
  last_event_at: string | null;
  /** The latest of the Correios' own words. */
  last_news: string | null;
  /** Why nothing was heard. */
  tracking_error: string | null;
};

/** One of the store's boxes. */
export type BoxChoice = {
  id: string;
  name: string;
  length: number;
  width: number;
  height: number;
  max_grams: number;
};

/** A local date: what was posted on it, and what became of what was delivered on it. */
export type PerformanceDay = { day: string; posted: number; on_time: number; late: number };

/** One parcel as packed by hand; without measures those of its box and items count. */
export type PackInput = {
  box_id: string | null;
  items: { id: string; quantity: number }[];
  grams?: number;
  length?: number;
  width?: number;
  height?: number;
};
