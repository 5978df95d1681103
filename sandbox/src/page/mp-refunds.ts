import { html } from "hono/html";
import type { MpPayment, MpRefund } from "../mercadopago/types.js";
import { post } from "./controls.js";
import { brl } from "./format.js";

const NAMES: Record<MpRefund["status"], string> = {
  approved: "devolvidos",
  in_process: "em devolução",
  rejected: "não devolvidos",
};

/** A Mercado Pago payment's refunds; those in process wait for somebody's word. */
export function mpRefunds(payment: MpPayment) {
  if (payment.refunds.length === 0) {
    return "";
  }
  const decide = (refund: MpRefund, status: string, label: string, style: string) =>
    post("card/refund", label, { paymentId: String(payment.id), refundId: String(refund.id), status }, style);
  return html`
    <div class="ways">
      ${payment.refunds.map(
        (refund) => html`
          <span class="state">${brl(refund.amount)} ${NAMES[refund.status]}</span>
          ${
            refund.status === "in_process"
              ? html`<div class="row">
                  ${decide(refund, "approved", "Devolver", "primary")}
                  ${decide(refund, "rejected", "Não devolver", "quiet")}
                </div>`
              : ""
          }
        `,
      )}
    </div>
  `;
}
