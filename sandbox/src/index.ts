export { createWorld, type Credentials, type World, type WorldOptions } from "./world.js";
export { createHandlers, type ServiceUrls } from "./handlers.js";
export { FAULT_MODES, SERVICES, setFault, type Fault, type FaultMode, type Service } from "./faults.js";
export { pay, PaymentRefused, schedulePayment } from "./pix/pay.js";
export { resend } from "./pix/webhooks.js";
export { expireCharge } from "./pix/charges.js";
export type { Charge, Delivery, PaymentOrder, ReceivedPix, WebhookBody, WebhookSender } from "./pix/types.js";
export { revokeCorreiosTokens } from "./correios/auth.js";
