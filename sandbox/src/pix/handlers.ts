import { randomBytes } from "node:crypto";
import { http, HttpResponse, type HttpResponseResolver, type PathParams, type DefaultBodyType } from "msw";
import { faulty } from "../faults.js";
import type { World } from "../world.js";
import { isAuthorised, issueToken } from "./auth.js";
import {
  findByLocation,
  kindOf,
  openCharge,
  presentCharge,
  reviseCharge,
  type ChargeKind,
} from "./charges.js";
import { dayBefore } from "./due-date.js";
import { allPix, listCharges, listPix } from "./lists.js";
import { payloadKeys, signedPayload } from "./payload.js";
import { problem } from "./problems.js";
import { refundHandlers } from "./refund-handlers.js";
import type { Charge, ChargeTerms } from "./types.js";
import { readChargeRequest, readDueChargeRequest, TXID } from "./validate.js";
import { removeWebhook, registerWebhook, showWebhook } from "./webhook-endpoints.js";

const jsonOf = (request: Request): Promise<unknown> => request.json().catch(() => null);

const INVALID = { cob: "CobOperacaoInvalida", cobv: "CobVOperacaoInvalida" } as const;
const UNKNOWN = { cob: "CobNaoEncontrado", cobv: "CobVNaoEncontrada" } as const;
const BAD_QUERY = { cob: "CobConsultaInvalida", cobv: "CobVConsultaInvalida" } as const;

function chargeOf(world: World, kind: ChargeKind, txid: string): Charge | undefined {
  const charge = world.state.charges[txid];
  return charge && kindOf(charge) === kind ? charge : undefined;
}

const readTerms = (world: World, kind: ChargeKind, body: unknown, way: "create" | "revise") =>
  kind === "cob" ? readChargeRequest(body, way) : readDueChargeRequest(body, way, dayBefore(world.now()));

async function putCharge(world: World, base: string, kind: ChargeKind, txid: string, request: Request) {
  if (!TXID.test(txid)) {
    return problem(INVALID[kind], [
      { razao: "O txid não respeita o schema.", propriedade: "txid", valor: txid },
    ]);
  }
  const wish = readTerms(world, kind, await jsonOf(request), "create");
  if (Array.isArray(wish)) {
    return problem(INVALID[kind], wish);
  }
  const terms = wish.terms as ChargeTerms;
  const known = world.state.charges[txid];
  if (!known) {
    const opened = openCharge(world, txid, terms, base);
    return HttpResponse.json(presentCharge(world, opened, false), { status: 201 });
  }
  if (known.status !== "ATIVA" || kindOf(known) !== kind) {
    return problem(INVALID[kind], [
      {
        razao: "A cobrança já existe, não está no status ATIVA, e a presente requisição busca alterá-la.",
        propriedade: `${kind}.status`,
      },
    ]);
  }
  reviseCharge(world, known, terms);
  return HttpResponse.json(presentCharge(world, known, false), { status: 201 });
}

async function patchCharge(world: World, kind: ChargeKind, txid: string, request: Request) {
  const charge = chargeOf(world, kind, txid);
  if (!charge) {
    return problem(UNKNOWN[kind]);
  }
  const wish = readTerms(world, kind, await jsonOf(request), "revise");
  if (Array.isArray(wish)) {
    return problem(INVALID[kind], wish);
  }
  if (charge.status !== "ATIVA") {
    return problem(INVALID[kind], [
      {
        razao: "A cobrança não está ATIVA, e a presente requisição busca alterá-la.",
        propriedade: `${kind}.status`,
      },
    ]);
  }
  if (wish.status) {
    charge.status = wish.status;
  }
  reviseCharge(world, charge, wish.terms);
  world.changed();
  return HttpResponse.json(presentCharge(world, charge, false));
}

function getCharge(world: World, kind: ChargeKind, txid: string, query: URLSearchParams) {
  const charge = chargeOf(world, kind, txid);
  if (!charge) {
    return problem(UNKNOWN[kind]);
  }
  const revision = Number(query.get("revisao") ?? charge.revisions.length - 1);
  if (!charge.revisions[revision]) {
    return problem(BAD_QUERY[kind], [
      { razao: "O parâmetro revisao corresponde a uma revisão inexistente.", propriedade: "revisao" },
    ]);
  }
  return HttpResponse.json(presentCharge(world, charge, true, revision));
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
      guarded(({ request }) => putCharge(world, base, "cob", randomBytes(16).toString("hex"), request)),
    ),
    ...(["cob", "cobv"] as const).flatMap((kind) => [
      http.get(
        `${api}/${kind}`,
        guarded(({ request }) => {
          const list = listCharges(world, queryOf(request), kind);
          return Array.isArray(list) ? problem(BAD_QUERY[kind], list) : HttpResponse.json(list);
        }),
      ),
      http.put(
        `${api}/${kind}/:txid`,
        guarded(({ params, request }) => putCharge(world, base, kind, String(params.txid), request)),
      ),
      http.patch(
        `${api}/${kind}/:txid`,
        guarded(({ params, request }) => patchCharge(world, kind, String(params.txid), request)),
      ),
      http.get(
        `${api}/${kind}/:txid`,
        guarded(({ params, request }) => getCharge(world, kind, String(params.txid), queryOf(request))),
      ),
    ]),
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
    ...refundHandlers(world, api, guarded),
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
      if (!charge) {
        return problem("CobPayloadNaoEncontrado");
      }
      if (charge.status.startsWith("REMOVIDA")) {
        return problem("CobPayloadNaoEncontrado", [], 410);
      }
      return new HttpResponse(signedPayload(world, charge, base), {
        headers: { "content-type": "application/jose" },
      });
    }),
  ];
}
