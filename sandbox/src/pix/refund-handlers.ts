import { http, HttpResponse, type HttpHandler, type HttpResponseResolver } from "msw";
import type { World } from "../world.js";
import { allPix } from "./lists.js";
import { problem } from "./problems.js";
import { askRefund } from "./refunds.js";

/** The endpoints of refunds (devoluções) of received Pix. */
export function refundHandlers(
  world: World,
  api: string,
  guarded: (resolver: HttpResponseResolver) => HttpResponseResolver,
): HttpHandler[] {
  const find = (e2eid: unknown) => allPix(world).find((pix) => pix.endToEndId === e2eid);
  return [
    http.put(
      `${api}/pix/:e2eid/devolucao/:id`,
      guarded(async ({ params, request }) => {
        const pix = find(params.e2eid);
        if (!pix) {
          return problem("PixNaoEncontrado");
        }
        const body: unknown = await request.json().catch(() => null);
        const refund = askRefund(world, pix, String(params.id), body);
        return Array.isArray(refund)
          ? problem("PixDevolucaoInvalida", refund)
          : HttpResponse.json(refund, { status: 201 });
      }),
    ),
    http.get(
      `${api}/pix/:e2eid/devolucao/:id`,
      guarded(({ params }) => {
        const refund = find(params.e2eid)?.devolucoes?.find(({ id }) => id === params.id);
        return refund ? HttpResponse.json(refund) : problem("PixDevolucaoNaoEncontrada");
      }),
    ),
  ];
}
