import { describeChoice } from "~/features/cart/cart-view";
import { centavosFromDecimal } from "~/lib/format";
import type { PaymentStatus } from "./payment";

/** An order as the backend tells it to who proves nothing. Amounts in reais. */
export type Summary = {
  display_id: number;
  status: string;
  payment_status: string;
  fulfillment_status: string;
  total: number;
  items: {
    title: string;
    product_title: string | null;
    variant_title: string | null;
    quantity: number;
    total: number;
  }[];
};

/** The same as its page shows it. Money in centavos. */
export type SummaryView = {
  status: PaymentStatus;
  lines: { title: string; choice: string; quantity: number }[];
  total: number;
};

const BY_PAYMENT: Record<string, PaymentStatus> = {
  captured: "paid",
  partially_captured: "partially_paid",
  refunded: "refunded",
  partially_refunded: "partially_refunded",
};

export function toSummaryView({ status, payment_status: payment, total, items }: Summary): SummaryView {
  return {
    status: statusOf(status, payment, total),
    lines: items.map((item) => ({
      title: item.product_title ?? item.title,
      choice: describeChoice(item.variant_title),
      quantity: item.quantity,
    })),
    total: centavosFromDecimal(total),
  };
}

function statusOf(order: string, payment: string, total: number): PaymentStatus {
  const known = BY_PAYMENT[payment];
  if (known && !(known === "partially_paid" && order === "canceled")) {
    return known;
  }
  // What costs nothing has nothing to wait for.
  return order === "canceled" ? "canceled" : total > 0 ? "awaiting" : "paid";
}
