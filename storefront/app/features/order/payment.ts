import type { Method } from "~/features/payment/types";

export type PaymentStatus =
  "awaiting" | "paid" | "expired" | "rejected" | "canceled" | "refunded" | "partially_refunded";

/** The payment of an order as `GET /store/orders/:id/payment` tells it. Centavos, instants ISO 8601, due dates local. */
export type OrderPayment = {
  order_id: string;
  display_id: number;
  status: PaymentStatus;
  /** Null for a provider that these pages do not know. */
  method: Method | null;
  amount: number;
  /** What arrived, whatever became of it. */
  received: number;
  refunded: number;
  expires_at?: string;
  pix?: { pix_copia_e_cola: string; expires_at: string };
  boleto?: { linha_digitavel: string; barcode: string; due_on: string; pix_copia_e_cola?: string };
  card?: { brand: string; last_four: string; installments: number; installment_amount: number };
  can_retry: boolean;
  retry_methods: Method[];
  timeline: PaymentNews[];
};

/** One thing that happened to the payment. */
export type PaymentNews = { kind: string; at: string; amount?: number; method: Method };

/** The money is with the shop, wholly or in part. */
export function isPaid(status: PaymentStatus): boolean {
  return status === "paid" || status === "partially_refunded";
}

/** Something may still happen by itself: the page stays awake. */
export function isOpen(status: PaymentStatus): boolean {
  return status === "awaiting" || status === "expired" || status === "rejected";
}

/** Centavos that went back without ever paying the order: late, short, or paid twice. */
export function strayReturned({ timeline, refunded }: Pick<OrderPayment, "timeline" | "refunded">): number {
  return timeline
    .filter(({ kind }) => kind === "refund_settled")
    .reduce((sum, { amount = 0 }) => sum + amount, -refunded);
}
