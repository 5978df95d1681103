import { http, HttpResponse } from "msw";
import { takeFault } from "../../faults.js";
import type { World } from "../../world.js";
import type { Guard, Resolver } from "../guards.js";
import { CorreiosRefusal } from "../types.js";
import { downloadLabels, requestLabels } from "./labels.js";
import { listPreposts } from "./list-preposts.js";
import { cancelPrepost, createPrepost, findParcel, presentPrepost } from "./preposts.js";
import { trackAll } from "./tracking.js";

const bodyOf = (request: Request): Promise<unknown> => request.json().catch(() => null);

const tracking = (world: World, guarded: Guard, base: string) => {
  const answer = (request: Request, codes: string[], single: boolean) =>
    HttpResponse.json(
      trackAll(world, request, codes, {
        single,
        foreign: takeFault(world, "correios", ["foreign"]) !== undefined,
      }),
    );
  return [
    http.get(
      `${base}/srorastro/v1/objetos`,
      guarded("srorastro", ({ request }) => {
        const codes = new URL(request.url).searchParams.getAll("codigosObjetos");
        return answer(request, codes.flatMap((one) => one.split(",")).filter(Boolean), false);
      }),
    ),
    http.get(
      `${base}/srorastro/v1/objetos/:code`,
      guarded("srorastro", ({ request, params }) => answer(request, [String(params.code)], true)),
    ),
  ];
};

/** Pré-postagem, rótulos and SRO rastro at `base`. */
export function parcelHandlers(world: World, base: string, guarded: Guard) {
  const v1 = `${base}/prepostagem/v1/prepostagens`;
  const guard = (resolver: Resolver) => guarded("prepostagem", resolver);
  const cancel = guard(({ params }) =>
    HttpResponse.json(cancelPrepost(world, String(params.code ?? params.id))),
  );
  return [
    http.post(
      v1,
      guard(async ({ request }) => {
        const parcel = createPrepost(world, await bodyOf(request));
        return HttpResponse.json(presentPrepost(parcel), { status: 201 });
      }),
    ),
    http.get(
      `${base}/prepostagem/v2/prepostagens`,
      guard(({ request }) => HttpResponse.json(listPreposts(world, new URL(request.url).searchParams))),
    ),
    http.post(
      `${v1}/rotulo/assincrono/pdf`,
      guard(async ({ request }) => HttpResponse.json(requestLabels(world, await bodyOf(request)))),
    ),
    http.get(
      `${v1}/rotulo/download/assincrono/:receipt`,
      guard(async ({ params }) => HttpResponse.json(await downloadLabels(world, String(params.receipt)))),
    ),
    http.get(
      `${v1}/:id`,
      guard(({ params }) => {
        const parcel = findParcel(world, String(params.id));
        if (!parcel) {
          throw new CorreiosRefusal(`PPN-070: Pré-postagem ${String(params.id)} não encontrada.`, 404);
        }
        return HttpResponse.json(presentPrepost(parcel));
      }),
    ),
    http.delete(`${v1}/objeto/:code`, cancel),
    http.delete(`${v1}/:id`, cancel),
    ...tracking(world, guarded, base),
  ];
}
