import { randomBytes } from "node:crypto";
import { http, HttpResponse, type HttpResponseResolver, type PathParams, type DefaultBodyType } from "msw";
import { faulty } from "../faults.js";
import type { World } from "../world.js";
import { isAuthorised, issueToken } from "./auth.js";
import { findByLocation, openCharge, presentCharge, reviseCharge } from "./charges.js";
import { allPix, listCharges, listPix } from "./lists.js";
import { payloadKeys, signedPayload } from "./payload.js";
import { problem } from "./problems.js";
import type { ChargeTerms } from "./types.js";
import { readChargeRequest, TXID } from "./validate.js";
import { removeWebhook, registerWebhook, showWebhook } from "./webhook-endpoints.js";

const jsonOf = (request: Request): Promise<unknown> => request.json().catch(() => null);

async function putCharge(world: World, base: string, txid: string, request: Request) {
  if (!TXID.test(txid))
    return problem("CobOperacaoInvalida", [
      { razao: "O txid não respeita o schema.", propriedade: "txid", valor: txid },
    ]);
  const wish = readChargeRequest(await jsonOf(request), "create");
  if (Array.isArray(wish)) return problem("CobOperacaoInvalida", wish);
  const terms = wish.terms as ChargeTerms;
  const known = world.state.charges[txid];
  if (!known)
    return HttpResponse.json(presentCharge(openCharge(world, txid, terms, base), false), { status: 201 });
  if (known.status !== "ATIVA")
    return problem("CobOperacaoInvalida", [
      {
        razao: "A cobrança já existe, não está no status ATIVA, e a presente requisição busca alterá-la.",
        propriedade: "cob.status",
      },
    ]);
  reviseCharge(world, known, terms);
  return HttpResponse.json(presentCharge(known, false), { status: 201 });
}

async function patchCharge(world: World, txid: string, request: Request) {
  const charge = world.state.charges[txid];
  if (!charge) return problem("CobNaoEncontrado");
  const wish = readChargeRequest(await jsonOf(request), "revise");
  if (Array.isArray(wish)) return problem("CobOperacaoInvalida", wish);
  if (charge.status !== "ATIVA")
    return problem("CobOperacaoInvalida", [
      {
        razao: "A cobrança não está ATIVA, e a presente requisição busca alterá-la.",
        propriedade: "cob.status",
      },
    ]);
  if (wish.status) charge.status = wish.status;
  reviseCharge(world, charge, wish.terms);
  world.changed();
  return HttpResponse.json(presentCharge(charge, false));
}

function getCharge(world: World, txid: string, query: URLSearchParams) {
  const charge = world.state.charges[txid];
  if (!charge) return problem("CobNaoEncontrado");
  const revision = Number(query.get("revisao") ?? charge.revisions.length - 1);
  if (!charge.revisions[revision])
    return problem("CobConsultaInvalida", [
      { razao: "O parâmetro revisao corresponde a uma revisão inexistente.", propriedade: "revisao" },
    ]);
  return HttpResponse.json(presentCharge(charge, true, revision));
}

/** A PSP that speaks Bacen's PIX API 2.9.0 at `base` (`{base}/oauth/token`, `{base}/v2/cob` …). */
export function pixHandlers(world: World, base: string) {
  type Resolver = HttpResponseResolver<PathParams, DefaultBodyType>;
  const guarded = (resolver: Resolver) =>
    faulty(world, "pix", (info) =>
      isAuthorised(world, info.request) ? resolver(info) : problem("AcessoNegado", [], 401),
    );
  const queryOf = (request: Request) => new URL(request.url).searchParams;
  const api = `${base}/v2`;
  return [
    http.post(
      `${base}/oauth/token`,
      faulty(world, "pix", ({ request }) => issueToken(world, request)),
    ),
    http.post(
      `${api}/cob`,
      guarded(({ request }) => putCharge(world, base, randomBytes(16).toString("hex"), request)),
    ),
    http.get(
      `${api}/cob`,
      guarded(({ request }) => {
        const list = listCharges(world, queryOf(request));
        return Array.isArray(list) ? problem("CobConsultaInvalida", list) : HttpResponse.json(list);
      }),
    ),
    http.put(
      `${api}/cob/:txid`,
      guarded(({ params, request }) => putCharge(world, base, String(params.txid), request)),
    ),
    http.patch(
      `${api}/cob/:txid`,
      guarded(({ params, request }) => patchCharge(world, String(params.txid), request)),
    ),
    http.get(
      `${api}/cob/:txid`,
      guarded(({ params, request }) => getCharge(world, String(params.txid), queryOf(request))),
    ),
    http.get(
      `${api}/pix`,
      guarded(({ request }) => {
        const list = listPix(world, queryOf(request));
        return Array.isArray(list) ? problem("PixConsultaInvalida", list) : HttpResponse.json(list);
      }),
    ),
    http.get(
      `${api}/pix/:e2eid`,
      guarded(({ params }) => {
        const pix = allPix(world).find((p) => p.endToEndId === params.e2eid);
        return pix ? HttpResponse.json(pix) : problem("PixNaoEncontrado");
      }),
    ),
    http.put(
      `${api}/webhook/:chave`,
      guarded(({ params, request }) => registerWebhook(world, String(params.chave), request)),
    ),
    http.get(
      `${api}/webhook/:chave`,
      guarded(({ params }) => showWebhook(world, String(params.chave))),
    ),
    http.delete(
      `${api}/webhook/:chave`,
      guarded(({ params }) => removeWebhook(world, String(params.chave))),
    ),
    http.get(`${base}/qr/jwks.json`, () => HttpResponse.json(payloadKeys())),
    http.get(`${base}/qr/v2/:token`, ({ params }) => {
      const charge = findByLocation(
        world,
        `${base.replace(/^https?:\/\//, "")}/qr/v2/${String(params.token)}`,
      );
      if (!charge) return problem("CobPayloadNaoEncontrado");
      if (charge.status.startsWith("REMOVIDA")) return problem("CobPayloadNaoEncontrado", [], 410);
      return new HttpResponse(signedPayload(world, charge, base), {
        headers: { "content-type": "application/jose" },
      });
    }),
  ];
}
