/** Parcels as the server answers them. Money in integer centavos, weight in grams, sides in cm. */
import type { ParcelState } from "../../../features/parcels/domain/state";
import type { ParcelEventStatus } from "../../../features/parcels/domain/parcel";

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
  status: ParcelEventStatus;
  description: string;
  detail: string | null;
  place_city: string | null;
  place_state: string | null;
  occurred_at: string;
};

export type ParcelWithEvents = ParcelView & { events: ParcelEvent[] };
