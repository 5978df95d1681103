export const WEBHOOK_SERVICES = ["pix", "efi", "mercadopago", "stripe"] as const;
export type WebhookService = (typeof WEBHOOK_SERVICES)[number];

export type DeliveryAttempt = {
  at: string;
  /** HTTP status, or null when there was no answer. */
  status: number | null;
  milliseconds: number;
  answer: string;
};

/** What a service has to tell the shop. */
export type Notice = {
  service: WebhookService;
  url: string;
  /** What it is about: a txid, charge id or payment id. */
  reference: string;
  /** Centavos, for people who look at the list. */
  amount: number | null;
  /** JSON unless `form` is set. */
  body: object;
  form?: true;
  /** Stands until the shop has asked this many times about the reference (Efí counts an answer as read only then). */
  readMark?: number;
};

/** One webhook on its way, or arrived. */
export type Delivery = {
  id: string;
  status: "pending" | "delivered";
  attempts: DeliveryAttempt[];
  nextAttemptAt: string | null;
} & Notice;

/** A webhook as it leaves: signed, serialised. */
export type OutgoingWebhook = {
  service: WebhookService;
  url: string;
  headers: Record<string, string>;
  text: string;
};

/** Sends a webhook; answering nothing counts as a 200. Throwing, or a status outside 2xx, makes it try again. */
export type Sender =
  | ((request: OutgoingWebhook) => Promise<{ status: number; body: string }>)
  | ((request: OutgoingWebhook) => Promise<void>);
