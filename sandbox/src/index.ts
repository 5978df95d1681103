export {
  createWorld,
  DEMO_SECRETS,
  type Credentials,
  type Secrets,
  type World,
  type WorldOptions,
} from "./world.js";
export { createHandlers, type ServiceUrls } from "./handlers.js";
export { FAULT_MODES, SERVICES, setFault, type Fault, type FaultMode, type Service } from "./faults.js";
export { pay, PaymentRefused, payStatic, schedulePayment } from "./pix/pay.js";
export { endRefund, refundInPanel } from "./pix/refunds.js";
export { decideStripe, type StripeFate } from "./stripe/control.js";
export { resend } from "./webhooks/deliveries.js";
export type { Delivery, OutgoingWebhook, Sender } from "./webhooks/types.js";
export { expireCharge } from "./pix/charges.js";
export { ageBoleto, boletoFor, payBoleto } from "./boleto/pay.js";
export type { Charge, PaymentOrder, ReceivedPix, Refund, WebhookBody } from "./pix/types.js";
export { revokeCorreiosTokens } from "./correios/auth.js";
export { expireParcel, finishParcel, moveParcel } from "./correios/control.js";
export type { Parcel, ParcelEvent } from "./correios/parcels/types.js";
