/*
 * What the routes of the store API answer, as types. Money is integer centavos, unlike core's own fields, which are
 * reais.
 */
import type { PaymentOffer } from "./lib/methods/offers";
import type { OrderPaymentView } from "./lib/order-payment/view";
import type { PixView } from "./lib/pix-view";

export type { InstallmentPlan } from "./lib/installments/plans";
export type { OrderPaymentView, PaymentOffer, PixView };
export type { RetryOrderPaymentBody } from "./api/store/orders/[id]/payment/validators";

/** `GET /store/payment-methods?cart_id=` or `?amount=` */
export type PaymentMethodsResponse = { methods: PaymentOffer[] };
/** `GET` and `POST /store/orders/:id/payment`, `POST /store/orders/:id/cancel` */
export type OrderPaymentResponse = { payment: OrderPaymentView };
/** `GET /store/orders/:id/pix` */
export type OrderPixResponse = { pix: PixView };
