import { Hono } from "hono";
import { formatLine } from "../boleto/codec.js";
import type { Boleto } from "../boleto/find.js";
import { ageBoleto, boletoFor, payBoleto, type BoletoOrder } from "../boleto/pay.js";
import type { World } from "../world.js";
import { findStripeByCode, decideStripe } from "../stripe/control.js";
import { ControlRefusal, done } from "./form.js";
import { presentStripe } from "./stripe-routes.js";
import { attend, type Act } from "./attend.js";
import { readFlag, readNumber, readReais, type ControlBody } from "./read-body.js";

/** The code that the request names: a field, or the one text box of the page. */
export function codeOf({ values }: ControlBody): string {
  const code = values.linhaDigitavel ?? values.barcode ?? values.pixCopiaECola;
  return typeof code === "string" ? code : "";
}

/** A boleto as scripts see it. */
export function presentBoleto(boleto: Boleto) {
  return {
    service: boleto.service,
    id: boleto.id,
    linhaDigitavel: boleto.line,
    formatted: formatLine(boleto.line),
    barcode: boleto.barcode,
    pixCopiaECola: boleto.pixCode,
    amount: boleto.amount,
    received: boleto.received,
    dueOn: boleto.dueOn,
    state: boleto.state,
  };
}

export function orderOf(body: ControlBody): BoletoOrder {
  const amount = readNumber(body.values.amount) ?? readReais(body.values.reais);
  const copies = readNumber(body.values.copies);
  return {
    code: codeOf(body),
    ...(amount === undefined ? {} : { amount }),
    ...(copies === undefined ? {} : { copies }),
    late: readFlag(body.values.late),
    anyway: !body.fromPage,
  };
}

/** Pays what a code belongs to: a boleto (or the PIX inside), or a PIX or boleto of Stripe's, which takes only its own amount. */
export function payByCode(world: World, order: BoletoOrder): object {
  const intent = findStripeByCode(world, order.code);
  if (!intent) {
    return presentBoleto(payBoleto(world, order));
  }
  if (order.amount !== undefined && order.amount !== intent.amount) {
    throw new ControlRefusal("amount_invalid", "A Stripe só recebe o valor exato.", 400);
  }
  return presentStripe(decideStripe(world, intent.id, "succeeded", order.copies));
}

/** Pays and ages boletos: POST /control/boleto/pay (by linha digitável), /pix (by the PIX inside), /expire. */
export function boletoRoutes(world: World): Hono {
  const pay: Act = (c, body) => done(c, body, "pago", payByCode(world, orderOf(body)));
  return new Hono()
    .post("/pay", attend(pay))
    .post("/pix", attend(pay))
    .post(
      "/expire",
      attend((c, body) => {
        const boleto = boletoFor(world, codeOf(body));
        ageBoleto(world, boleto, readFlag(body.values.overdueOnly) ? "overdue" : "expired");
        return done(c, body, "vencida", presentBoleto(boletoFor(world, boleto.line)));
      }),
    );
}
