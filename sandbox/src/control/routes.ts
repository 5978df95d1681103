import { Hono, type Context } from "hono";
import { FAULT_MODES, modesOf, SERVICES, setFault } from "../faults.js";
import { expireCharge, findByLocation } from "../pix/charges.js";
import { readLocation } from "../pix/brcode.js";
import { pay, PaymentRefused, payStatic, schedulePayment, type PaymentRefusal } from "../pix/pay.js";
import type { PaymentOrder } from "../pix/types.js";
import { resend } from "../webhooks/deliveries.js";
import type { World } from "../world.js";
import { refundControl, refundModeControl, type ControlAnswer } from "./pix-refunds.js";
import { boletoRoutes, orderOf, payByCode, presentBoleto } from "./boleto-routes.js";
import { presentParcel } from "../correios/control.js";
import { allParcels } from "../correios/parcels/preposts.js";
import { parcelRoutes } from "./parcel-routes.js";
import { cardRoutes, presentCardPayment } from "./card-routes.js";
import { attend } from "./attend.js";
import { back, done, refuse } from "./form.js";
import { allBoletos, findBoleto } from "../boleto/find.js";
import { findStripeByCode } from "../stripe/control.js";
import { presentStripe, stripeRoutes } from "./stripe-routes.js";
import { readBody, readFlag, readNumber, readReais, type ControlBody } from "./read-body.js";

const STATUS: Partial<Record<PaymentRefusal, 400 | 404>> = {
  pix_code_invalid: 400,
  amount_invalid: 400,
  copies_invalid: 400,
  payments_invalid: 400,
  charge_not_found: 404,
};

/** A script says what it wants and gets it; on the page a person sees what a bank would refuse. */
function orderFrom({ values, fromPage }: ControlBody): PaymentOrder {
  const amount = readNumber(values.amount) ?? readReais(values.reais);
  const copies = readNumber(values.copies);
  const payments = readNumber(values.payments);
  return {
    pixCopiaECola: typeof values.pixCopiaECola === "string" ? values.pixCopiaECola : "",
    ...(amount === undefined ? {} : { amount }),
    ...(copies === undefined ? {} : { copies }),
    ...(payments === undefined ? {} : { payments }),
    anyway: !fromPage,
    late: readFlag(values.late),
    again: readFlag(values.again),
  };
}

function payRoute(world: World, c: Context, body: ControlBody) {
  const order = orderFrom(body);
  // One box for everything that can be pasted: a boleto's line and the PIX inside a boleto are the boleto's.
  if (findBoleto(world, order.pixCopiaECola) ?? findStripeByCode(world, order.pixCopiaECola)) {
    return done(c, body, "pago", payByCode(world, orderOf(body)));
  }
  const delay = readNumber(body.values.delaySeconds) ?? 0;
  if (!(delay >= 0 && delay <= 7 * 86_400)) {
    return refuse(c, body, "delay_invalid", "delaySeconds deve ficar entre 0 e 604800.", 400);
  }
  try {
    const paid = payStatic(world, order);
    if (paid) {
      return body.fromPage
        ? back(c, { feito: "pago" })
        : c.json({ txid: paid.txid ?? null, status: "CONCLUIDA", payments: [paid] });
    }
    if (delay > 0) {
      const { charge, dueAt } = schedulePayment(world, order, delay);
      return body.fromPage
        ? back(c, { feito: "agendado" })
        : c.json({ txid: charge.txid, status: charge.status, dueAt }, 202);
    }
    const { charge, payments } = pay(world, order);
    return body.fromPage
      ? back(c, { feito: "pago", txid: charge.txid })
      : c.json({ txid: charge.txid, status: charge.status, payments });
  } catch (error) {
    if (!(error instanceof PaymentRefused)) {
      throw error;
    }
    return refuse(c, body, error.code, error.message, STATUS[error.code] ?? 409);
  }
}

async function answerWith(c: Context, act: (values: Record<string, unknown>) => ControlAnswer) {
  const body = await readBody(c);
  const answer = act(body.values);
  if ("code" in answer) {
    return refuse(c, body, answer.code, answer.message, answer.status);
  }
  return body.fromPage ? back(c, { feito: answer.done }) : c.json(answer.body);
}

function expireRoute(world: World, c: Context, body: ControlBody) {
  const location = readLocation(String(body.values.pixCopiaECola ?? "").trim());
  const charge = location ? findByLocation(world, location) : undefined;
  if (!charge) {
    return refuse(c, body, "charge_not_found", "Nenhuma cobrança corresponde ao código.", 404);
  }
  expireCharge(world, charge);
  return body.fromPage ? back(c, { feito: "vencida" }) : c.json({ txid: charge.txid, status: charge.status });
}

function faultRoute(world: World, c: Context, body: ControlBody) {
  const service = SERVICES.find((s) => s === body.values.service);
  const mode = FAULT_MODES.find((m) => m === body.values.mode);
  const delayMs = readNumber(body.values.delayMs);
  const count = readNumber(body.values.count);
  const natural = (value: number | undefined, max: number) =>
    value === undefined || (Number.isInteger(value) && value > 0 && value <= max);
  if (
    !service ||
    !mode ||
    !modesOf(service).includes(mode) ||
    !natural(delayMs, 600_000) ||
    !natural(count, 1_000_000)
  ) {
    return refuse(
      c,
      body,
      "fault_invalid",
      `service: ${SERVICES.join(", ")}; mode: ${FAULT_MODES.join(", ")}; delayMs e count: inteiros positivos.`,
      400,
    );
  }
  setFault(world, service, {
    mode,
    ...(delayMs === undefined ? {} : { delayMs }),
    ...(count === undefined ? {} : { count }),
  });
  return body.fromPage ? back(c, { feito: "falha" }) : c.json({ faults: world.state.faults });
}

/** What tests and the page use to play the payer and to break things. Not part of any real service. */
export function controlRoutes(world: World): Hono {
  return new Hono()
    .post(
      "/pix/pay",
      attend((c, body) => payRoute(world, c, body)),
    )
    .post("/pix/refund", (c) => answerWith(c, (values) => refundControl(world, values)))
    .post("/pix/refunds", (c) => answerWith(c, (values) => refundModeControl(world, values)))
    .post("/pix/expire", async (c) => expireRoute(world, c, await readBody(c)))
    .post("/webhooks/:id/resend", async (c) => {
      const body = await readBody(c);
      if (!resend(world, c.req.param("id"))) {
        return refuse(c, body, "delivery_not_found", "Aviso não encontrado.", 404);
      }
      return body.fromPage ? back(c, { feito: "reenviado" }) : c.json({ resent: true });
    })
    .route("/boleto", boletoRoutes(world))
    .route("/card", cardRoutes(world))
    .route("/stripe", stripeRoutes(world))
    .route("/correios", parcelRoutes(world))
    .post("/faults", async (c) => faultRoute(world, c, await readBody(c)))
    .post("/reset", async (c) => {
      const body = await readBody(c);
      world.reset();
      return body.fromPage ? back(c, { feito: "zerado" }) : c.json({ reset: true });
    })
    .get("/state", (c) => {
      const { charges, staticPix, refundMode, deliveries, scheduledPayments, faults, mercadopago, stripe } =
        world.state;
      return c.json({
        charges: Object.values(charges),
        staticPix,
        refundMode,
        boletos: allBoletos(world).map(presentBoleto),
        cards: Object.values(mercadopago.payments).flatMap((one) =>
          one.card ? [presentCardPayment(one)] : [],
        ),
        stripe: Object.values(stripe.intents).map(presentStripe),
        parcels: allParcels(world).map(presentParcel),
        deliveries,
        scheduledPayments,
        faults,
      });
    });
}
