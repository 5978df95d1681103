import { http, HttpResponse, type DefaultBodyType, type HttpResponseResolver, type PathParams } from "msw";
import { faulty } from "../faults.js";
import type { World } from "../world.js";
import { BOLETO_METHOD, BRANDS, presentBrand } from "./brands.js";
import { mpProblem, MpRefusal, unauthorized } from "./errors.js";
import { once } from "./idempotency.js";
import { createPayment, findPayment, movePayment } from "./payments.js";
import { presentChargeback, presentPayment, presentRefund } from "./present.js";
import { mpPublicHandlers } from "./public-handlers.js";
import { createRefund } from "./refunds.js";
import { sdkHandlers } from "./sdk/handlers.js";
import { searchPayments } from "./search.js";
import type { MpPayment } from "./types.js";

type Resolver = HttpResponseResolver<PathParams, DefaultBodyType>;

/** PUT /v1/payments/:id: the only change a shop makes is to cancel what is not paid yet. */
function updatePayment(world: World, payment: MpPayment, body: unknown): void {
  if ((body as { status?: unknown } | null)?.status !== "cancelled") {
    throw new MpRefusal(2063);
  }
  if (payment.status === "cancelled") {
    return;
  }
  if (payment.status !== "pending" && payment.status !== "in_process") {
    throw new MpRefusal(2063);
  }
  movePayment(world, payment, "cancelled", "by_collector");
}

/** Mercado Pago at `base`: payments and refunds with the access token, and what the browser asks with the public key. */
export function mercadoPagoHandlers(world: World, base: string) {
  const wanted = world.credentials.mercadopago?.accessToken;
  const isKnown = (request: Request) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    return wanted ? token === wanted : Boolean(token);
  };
  const guarded = (resolver: Resolver) =>
    faulty<PathParams, DefaultBodyType>(world, "mercadopago", async (info) => {
      if (!isKnown(info.request)) {
        return unauthorized();
      }
      try {
        return await resolver(info);
      } catch (error) {
        if (error instanceof MpRefusal) {
          return mpProblem(error.code);
        }
        throw error;
      }
    });
  const withPayment = (act: (payment: MpPayment, request: Request) => ReturnType<Resolver>) =>
    guarded(({ params, request }) => {
      const payment = findPayment(world, params.id);
      return payment ? act(payment, request) : mpProblem(2000);
    });
  const jsonOf = (request: Request): Promise<unknown> => request.json().catch(() => null);
  const api = `${base}/v1`;
  return [
    http.post(
      `${api}/payments`,
      guarded(async ({ request }) => {
        const body = await jsonOf(request);
        return once(world, request, body, () => ({
          status: 201,
          body: presentPayment(createPayment(world, body), base),
        }));
      }),
    ),
    http.get(
      `${api}/payments/search`,
      guarded(({ request }) =>
        HttpResponse.json(searchPayments(world, new URL(request.url).searchParams, base)),
      ),
    ),
    http.get(
      `${api}/payments/:id`,
      withPayment((payment) => HttpResponse.json(presentPayment(payment, base))),
    ),
    http.put(
      `${api}/payments/:id`,
      withPayment(async (payment, request) => {
        updatePayment(world, payment, await jsonOf(request));
        return HttpResponse.json(presentPayment(payment, base));
      }),
    ),
    http.post(
      `${api}/payments/:id/refunds`,
      withPayment(async (payment, request) => {
        const body = await jsonOf(request);
        return once(world, request, body, () => ({
          status: 201,
          body: presentRefund(payment, createRefund(world, payment, body)),
        }));
      }),
    ),
    http.get(
      `${api}/payments/:id/refunds`,
      withPayment((payment) =>
        HttpResponse.json(payment.refunds.map((refund) => presentRefund(payment, refund))),
      ),
    ),
    http.get(
      `${api}/payments/:id/refunds/:refund`,
      guarded(({ params }) => {
        const payment = findPayment(world, params.id);
        const refund = payment?.refunds.find((one) => String(one.id) === params.refund);
        return payment && refund ? HttpResponse.json(presentRefund(payment, refund)) : mpProblem(2081);
      }),
    ),
    http.get(
      `${api}/chargebacks/:id`,
      guarded(({ params }) => {
        const payment = Object.values(world.state.mercadopago.payments).find(
          (one) => one.chargeback?.id === params.id,
        );
        return payment ? HttpResponse.json(presentChargeback(payment)) : mpProblem(2082);
      }),
    ),
    http.get(
      `${api}/payment_methods`,
      guarded(() => HttpResponse.json([...BRANDS.map(presentBrand), BOLETO_METHOD])),
    ),
    ...mpPublicHandlers(world, base, isKnown),
    ...sdkHandlers(base),
  ];
}
