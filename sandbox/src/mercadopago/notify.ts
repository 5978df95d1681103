import { notify } from "../webhooks/deliveries.js";
import type { World } from "../world.js";
import { mpTime } from "./time.js";
import type { MpPayment } from "./types.js";

const USER_ID = "1000000001";

function send(
  world: World,
  payment: MpPayment,
  message: { type: string; action: string; id: string },
  copies?: number,
): void {
  if (!payment.notificationUrl) {
    return;
  }
  const url = new URL(payment.notificationUrl);
  url.searchParams.set("data.id", message.id);
  url.searchParams.set("type", message.type);
  notify(
    world,
    {
      service: "mercadopago",
      url: url.href,
      reference: String(payment.id),
      amount: payment.amount,
      body: {
        id: world.state.mercadopago.nextNoticeId++,
        live_mode: false,
        type: message.type,
        date_created: mpTime(world.now().toISOString()),
        user_id: USER_ID,
        api_version: "v1",
        action: message.action,
        data: { id: message.id },
      },
    },
    copies,
  );
}

/** Tells the shop that there is something to fetch about a payment. */
export function notifyPayment(
  world: World,
  payment: MpPayment,
  action: "payment.created" | "payment.updated",
  copies?: number,
): void {
  return send(world, payment, { type: "payment", action, id: String(payment.id) }, copies);
}

/** Tells the shop that the payer disputes a payment, or how that ended. */
export function notifyChargeback(
  world: World,
  payment: MpPayment,
  action: "chargeback.created" | "chargeback.updated",
): void {
  return send(world, payment, {
    type: "chargebacks",
    action,
    id: payment.chargeback?.id ?? "",
  });
}
