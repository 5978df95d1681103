import type { ParcelState } from "./state";

/** Part of an order's line that lies in one parcel. */
export type ParcelItem = {
  /** The order's line item. */
  id: string;
  title: string;
  quantity: number;
  /** Grams of one unit. */
  weight: number;
  /** Centavos of one unit as the shopper paid it, for the content declaration. */
  unit_price: number;
};

/**
 * Where a parcel goes, as it stood when it was packed. It holds no CPF or CNPJ: the order's fiscal identity keeps it
 * sealed, and it is opened when the parcel is registered.
 */
export type ParcelAddress = {
  name: string;
  phone: string | null;
  email: string | null;
  /** Eight digits. */
  cep: string;
  street: string;
  number: string;
  complement: string | null;
  district: string;
  city: string;
  state: string;
};

/** One line of a content declaration (DC-e): what, how many, and the value of one of them in centavos. */
export type DeclaredContent = {
  content: string;
  quantity: number;
  value: number;
};

/** What a parcel travels with: the NF-e, or a declaration of its contents. */
export const FISCAL_KINDS = ["nfe", "content_declaration"] as const;
export type FiscalKind = (typeof FISCAL_KINDS)[number];

/** A parcel as the module gives it; what each column means stands at the module's model. */
export type ParcelRow = {
  id: string;
  order_id: string;
  fulfillment_id: string | null;
  direction: "outbound" | "return";
  sequence: number;
  of: number;
  /** Id of the service ("pac"), see the services' catalogue. */
  service: string;
  /** Its code in the contract ("03298"). */
  service_code: string;
  box_name: string | null;
  grams: number;
  /** Whole centimetres. */
  length: number;
  width: number;
  height: number;
  items: ParcelItem[];
  /** Centavos. */
  declared_value: number;
  /** Centavos; what the quote said that the Correios will ask. */
  quoted_cost: number | null;
  state: ParcelState;
  prepost_id: string | null;
  tracking_code: string | null;
  external: boolean;
  registration: number;
  fiscal_kind: FiscalKind;
  nfe_key: string | null;
  content_declaration: DeclaredContent[] | null;
  recipient: ParcelAddress;
  label_receipt_id: string | null;
  label_attempts: number;
  label_requested_at: Date | null;
  label_expires_at: Date | null;
  next_label_check_at: Date | null;
  label_error: string | null;
  posted_at: Date | null;
  /** Local date of the promised delivery. */
  expected_on: string | null;
  delivered_at: Date | null;
  last_event_at: Date | null;
  next_tracking_at: Date | null;
  tracking_failures: number;
  tracking_error: string | null;
  announced_state: string | null;
  late: boolean;
  /** Local date. */
  claim_until: string | null;
  voided_at: Date | null;
  printed_at: Date | null;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
};

/** A tracking event as the module gives it. */
export type ParcelEventRow = {
  id: string;
  parcel_id: string;
  code: string;
  type: string;
  status: ParcelEventStatus;
  description: string;
  detail: string | null;
  place_city: string | null;
  place_state: string | null;
  place_unit: string | null;
  /** Local date. */
  pickup_until: string | null;
  occurred_at: Date;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
};

/** Columns that may be written together with a transition. */
export type ParcelPatch = Partial<
  Pick<
    ParcelRow,
    | "service"
    | "service_code"
    | "fulfillment_id"
    | "prepost_id"
    | "tracking_code"
    | "registration"
    | "fiscal_kind"
    | "nfe_key"
    | "content_declaration"
    | "declared_value"
    | "label_receipt_id"
    | "label_attempts"
    | "label_requested_at"
    | "label_expires_at"
    | "next_label_check_at"
    | "label_error"
    | "posted_at"
    | "expected_on"
    | "delivered_at"
    | "last_event_at"
    | "next_tracking_at"
    | "tracking_failures"
    | "tracking_error"
    | "announced_state"
    | "external"
    | "late"
    | "claim_until"
    | "voided_at"
    | "printed_at"
  >
>;

/** How a tracking event reads for people; its own vocabulary, since not each one moves the parcel's state. */
export const PARCEL_EVENT_STATUSES = [
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
export type ParcelEventStatus = (typeof PARCEL_EVENT_STATUSES)[number];

/** News of a parcel as the Correios (or staff) tell it. */
export type NewParcelEvent = {
  code: string;
  type: string;
  status: ParcelEventStatus;
  description: string;
  detail?: string | null;
  place_city?: string | null;
  place_state?: string | null;
  place_unit?: string | null;
  /** Local date. */
  pickup_until?: string | null;
  occurred_at: Date;
};

/** What is packed into one parcel, before it has a row. Sides in whole centimetres, length the longest. */
export type NewParcel = Pick<
  ParcelRow,
  | "order_id"
  | "service"
  | "service_code"
  | "box_name"
  | "grams"
  | "length"
  | "width"
  | "height"
  | "items"
  | "declared_value"
  | "quoted_cost"
  | "recipient"
> &
  Partial<
    Pick<
      ParcelRow,
      "fulfillment_id" | "direction" | "fiscal_kind" | "nfe_key" | "content_declaration" | "expected_on"
    >
  >;
