import { Hono } from "hono";
import {
  CARD_FATES,
  decideCard,
  decideDispute,
  decideRefund,
  DISPUTE_ENDS,
  paymentFor,
  REFUND_MODES,
  type CardFate,
  type DisputeEnd,
} from "../mercadopago/control.js";
import { notifyPayment } from "../mercadopago/notify.js";
import type { MpPayment } from "../mercadopago/types.js";
import type { World } from "../world.js";
import { attend } from "./attend.js";
import { ControlRefusal, done } from "./form.js";
import { readCopies, readNumber } from "./read-body.js";

/** A Mercado Pago payment as scripts see it. */
export function presentCardPayment(payment: MpPayment) {
  return {
    paymentId: payment.id,
    status: payment.status,
    statusDetail: payment.statusDetail,
    amount: payment.amount,
    totalPaid: payment.totalPaid,
    installments: payment.installments,
    methodId: payment.methodId,
    lastFour: payment.card?.lastFour ?? null,
    externalReference: payment.externalReference,
    refunds: payment.refunds,
  };
}

const isFate = (value: unknown): value is CardFate => typeof value === "string" && value in CARD_FATES;

const isEnd = (value: unknown): value is DisputeEnd => typeof value === "string" && value in DISPUTE_ENDS;

/** The bank, the risk desk and the cardholder: POST /control/card/set, /dispute, /notify, /refund, /refunds, /installments. */
export function cardRoutes(world: World): Hono {
  return new Hono()
    .post(
      "/set",
      attend((c, body) => {
        const { paymentId, status, statusDetail, copies } = body.values;
        if (!isFate(status)) {
          throw new ControlRefusal("status_invalid", `status: ${Object.keys(CARD_FATES).join(", ")}.`, 400);
        }
        const detail = typeof statusDetail === "string" && statusDetail ? statusDetail : undefined;
        const payment = decideCard(world, paymentId, status, detail, readCopies(copies));
        return done(c, body, "decidido", presentCardPayment(payment));
      }),
    )
    .post(
      "/dispute",
      attend((c, body) => {
        const { paymentId, outcome, copies } = body.values;
        if (!isEnd(outcome)) {
          throw new ControlRefusal(
            "outcome_invalid",
            `outcome: ${Object.keys(DISPUTE_ENDS).join(", ")}.`,
            400,
          );
        }
        const payment = decideDispute(world, paymentId, outcome, readCopies(copies));
        return done(c, body, "decidido", presentCardPayment(payment));
      }),
    )
    .post(
      "/notify",
      attend((c, body) => {
        const payment = paymentFor(world, body.values.paymentId);
        notifyPayment(world, payment, "payment.updated", readCopies(body.values.copies));
        return done(c, body, "reenviado", presentCardPayment(payment));
      }),
    )
    .post(
      "/refund",
      attend((c, body) => {
        const { paymentId, refundId, status } = body.values;
        if (status !== "approved" && status !== "rejected") {
          throw new ControlRefusal("status_invalid", "status: approved, rejected.", 400);
        }
        decideRefund(world, paymentId, refundId, status);
        return done(c, body, "decidido", presentCardPayment(paymentFor(world, paymentId)));
      }),
    )
    .post(
      "/refunds",
      attend((c, body) => {
        const mode = REFUND_MODES.find((one) => one === body.values.mode);
        if (!mode) {
          throw new ControlRefusal("mode_invalid", `mode: ${REFUND_MODES.join(", ")}.`, 400);
        }
        world.state.mercadopago.refunds = mode;
        world.changed();
        return done(c, body, "devolucoes", { refunds: mode });
      }),
    )
    .post(
      "/installments",
      attend((c, body) => {
        const free = readNumber(body.values.interestFreeUpTo);
        if (free === undefined || !Number.isInteger(free) || free < 1 || free > 12) {
          throw new ControlRefusal("installments_invalid", "interestFreeUpTo deve ficar entre 1 e 12.", 400);
        }
        world.state.mercadopago.interestFreeUpTo = free;
        world.changed();
        return done(c, body, "parcelas", { interestFreeUpTo: free });
      }),
    );
}
