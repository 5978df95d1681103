import { formatLine } from "../boleto/codec.js";
import type { EfiCharge } from "./types.js";

/** The addresses of a charge that people open: the billet as a page and as a PDF. */
const linksOf = (charge: EfiCharge, base: string) => ({
  link: `${base}/emissao/${charge.token}`,
  pdf: { charge: `${base}/emissao/${charge.token}.pdf` },
});

const pixOf = (charge: EfiCharge) => ({ pix: { qrcode: charge.pix.code } });

/** `data` of POST /v1/charge/one-step. */
export function presentCreated(charge: EfiCharge, base: string) {
  const { link, pdf } = linksOf(charge, base);
  return {
    barcode: formatLine(charge.line),
    ...pixOf(charge),
    link,
    billet_link: link,
    pdf,
    expire_at: charge.expireAt,
    charge_id: charge.chargeId,
    status: charge.status,
    total: charge.total,
    payment: "banking_billet",
  };
}

/** `data` of GET /v1/charge/:id. What was paid is told by the notification and by the list, not here. */
export function presentDetail(charge: EfiCharge, base: string) {
  return {
    charge_id: charge.chargeId,
    total: charge.total,
    status: charge.status,
    custom_id: charge.customId,
    created_at: charge.createdAt,
    notification_url: charge.notificationUrl,
    items: charge.items,
    ...(charge.shippings.length > 0 ? { shippings: charge.shippings } : {}),
    history: charge.history,
    customer: charge.customer,
    payment: {
      method: "banking_billet",
      created_at: charge.createdAt,
      message: charge.message,
      banking_billet: {
        barcode: formatLine(charge.line),
        ...pixOf(charge),
        ...linksOf(charge, base),
        expire_at: charge.expireAt,
        configurations: charge.configurations,
      },
    },
  };
}

/** One row of GET /v1/charges. */
export function presentRow(charge: EfiCharge) {
  return {
    id: charge.chargeId,
    total: charge.total,
    status: charge.status,
    custom_id: charge.customId,
    created_at: charge.createdAt,
    customer: charge.customer,
    payment: {
      payment_method: "banking_billet",
      ...(charge.paidValue === null ? {} : { paid_value: charge.paidValue, paid_at: charge.paidAt }),
      banking_billet: { expire_at: charge.expireAt },
    },
  };
}

/** `data` of GET /v1/notification/:token: every change, oldest first. */
export function presentChanges(charge: EfiCharge) {
  return charge.changes.map((change, at) => ({
    id: at + 1,
    type: "charge",
    custom_id: change.customId,
    status: { current: change.current, previous: change.previous },
    identifiers: { charge_id: charge.chargeId },
    created_at: change.at,
    ...(change.value === undefined ? {} : { value: change.value, received_by_bank_at: change.receivedOn }),
  }));
}
