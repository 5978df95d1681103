/** States of a charge that carries a billet, as Efí lists them (without those of links, carnets and cards). */
export type EfiStatus = "new" | "waiting" | "paid" | "unpaid" | "canceled" | "expired" | "settled";

export type EfiItem = {
  name: string;
  /** Centavos. */
  value: number;
  amount: number;
};

/** One entry of what a notification token tells. */
export type EfiChange = {
  current: EfiStatus;
  previous: EfiStatus | null;
  /** Local time, "YYYY-MM-DD HH:mm:ss". */
  at: string;
  customId: string | null;
  /** Centavos that were paid, and the local date, on the change to `paid`. */
  value?: number;
  receivedOn?: string;
};

export type EfiCharge = {
  chargeId: number;
  /** The notification token, the same through the charge's whole life. */
  token: string;
  status: EfiStatus;
  customId: string | null;
  notificationUrl: string | null;
  items: EfiItem[];
  shippings: { name: string; value: number }[];
  /** Centavos. */
  total: number;
  /** As the shop sent it: answered as it came. */
  customer: Record<string, unknown>;
  message: string | null;
  configurations: Record<string, unknown>;
  /** Local date. */
  expireAt: string;
  createdAt: string;
  history: { message: string; created_at: string }[];
  changes: EfiChange[];
  barcode: string;
  line: string;
  pix: { location: string; code: string };
  /** Centavos, and local time, once paid. */
  paidValue: number | null;
  paidAt: string | null;
};
