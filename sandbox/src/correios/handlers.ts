import { http, HttpResponse, type DefaultBodyType, type HttpResponseResolver, type PathParams } from "msw";
import { faulty } from "../faults.js";
import type { World } from "../world.js";
import { authenticate, hasToken } from "./auth.js";
import { deadlineOf } from "./deadline.js";
import { isOverLimit, refuse } from "./desk.js";
import { priceOf } from "./price.js";
import { readDeadlineItem, readLot, readPriceItem } from "./read.js";
import { CorreiosRefusal } from "./types.js";

type Json = Record<string, unknown>;
type Resolver = HttpResponseResolver<PathParams, DefaultBodyType>;

const queryItem = (request: Request, product: unknown): Json => {
  const query = new URL(request.url).searchParams;
  return {
    ...Object.fromEntries(query),
    coProduto: product,
    servicosAdicionais: query.getAll("servicosAdicionais"),
  };
};

/** A lot never fails as a whole for one item: the refusal stands in that item's `txErro`. */
function answerEach(items: Json[], answer: (item: Json) => object): object[] {
  return items.map((item) => {
    try {
      return answer(item);
    } catch (error) {
      if (!(error instanceof CorreiosRefusal)) throw error;
      return { coProduto: item.coProduto, nuRequisicao: item.nuRequisicao, txErro: error.message };
    }
  });
}

/** The Correios' CWS at `base`: token, preço and prazo. */
export function correiosHandlers(world: World, base: string) {
  const limited = (api: string, resolver: Resolver) =>
    faulty<PathParams, DefaultBodyType>(world, "correios", async (info) => {
      if (isOverLimit(world, api))
        return refuse(world, info.request, 429, "GTW-029: Limite de requisições por segundo excedido.");
      try {
        return await resolver(info);
      } catch (error) {
        if (!(error instanceof CorreiosRefusal)) throw error;
        return refuse(world, info.request, 400, error.message);
      }
    });
  const guarded = (api: string, resolver: Resolver) =>
    limited(api, (info) =>
      hasToken(world, info.request)
        ? resolver(info)
        : refuse(world, info.request, 403, "GTW-006: Token inválido ou expirado."),
    );
  const bodyOf = (request: Request): Promise<unknown> => request.json().catch(() => null);
  const price = (raw: Json) => priceOf(readPriceItem(raw));
  const deadline = (raw: Json) => deadlineOf(readDeadlineItem(raw), world.now());
  return [
    http.post(
      `${base}/token/v1/autentica/cartaopostagem`,
      limited("token", ({ request }) => authenticate(world, request)),
    ),
    http.get(
      `${base}/preco/v1/nacional/:product`,
      guarded("preco", ({ request, params }) => HttpResponse.json(price(queryItem(request, params.product)))),
    ),
    http.post(
      `${base}/preco/v1/nacional`,
      guarded("preco", async ({ request }) =>
        HttpResponse.json(answerEach(readLot(await bodyOf(request), "parametrosProduto"), price)),
      ),
    ),
    http.get(
      `${base}/prazo/v1/nacional/:product`,
      guarded("prazo", ({ request, params }) =>
        HttpResponse.json(deadline(queryItem(request, params.product))),
      ),
    ),
    http.post(
      `${base}/prazo/v1/nacional`,
      guarded("prazo", async ({ request }) =>
        HttpResponse.json(answerEach(readLot(await bodyOf(request), "parametrosPrazo"), deadline)),
      ),
    ),
  ];
}
