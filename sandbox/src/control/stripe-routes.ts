import { Hono } from "hono";
import { REFUND_MODES } from "../mercadopago/control.js";
import { decideStripe, decideStripeRefund, STRIPE_FATES } from "../stripe/control.js";
import type { StripeIntent } from "../stripe/types.js";
import type { World } from "../world.js";
import { attend } from "./attend.js";
import { ControlRefusal, done } from "./form.js";
import { readCopies } from "./read-body.js";

/** A Stripe payment as scripts see it. */
export function presentStripe(intent: StripeIntent) {
  return {
    paymentIntent: intent.id,
    status: intent.status,
    amount: intent.amount,
    method: intent.method?.type ?? null,
    pixCopiaECola: intent.pix?.code ?? null,
    linhaDigitavel: intent.boleto?.line ?? null,
    refunds: intent.charge?.refunds ?? [],
  };
}

/** The payer of Stripe's payments: POST /control/stripe/set, /refund, /refunds. */
export function stripeRoutes(world: World): Hono {
  return new Hono()
    .post(
      "/set",
      attend((c, body) => {
        const fate = STRIPE_FATES.find((one) => one === body.values.status);
        if (!fate) {
          throw new ControlRefusal("status_invalid", `status: ${STRIPE_FATES.join(", ")}.`, 400);
        }
        const intent = decideStripe(
          world,
          String(body.values.paymentIntent),
          fate,
          readCopies(body.values.copies),
        );
        return done(c, body, "decidido", presentStripe(intent));
      }),
    )
    .post(
      "/refund",
      attend((c, body) => {
        const { paymentIntent, status } = body.values;
        if (status !== "succeeded" && status !== "failed") {
          throw new ControlRefusal("status_invalid", "status: succeeded, failed.", 400);
        }
        return done(
          c,
          body,
          "decidido",
          presentStripe(decideStripeRefund(world, String(paymentIntent), status)),
        );
      }),
    )
    .post(
      "/refunds",
      attend((c, body) => {
        const mode = REFUND_MODES.find((one) => one === body.values.mode);
        if (!mode) {
          throw new ControlRefusal("mode_invalid", `mode: ${REFUND_MODES.join(", ")}.`, 400);
        }
        world.state.stripe.refunds = mode;
        world.changed();
        return done(c, body, "devolucoes", { refunds: mode });
      }),
    );
}
