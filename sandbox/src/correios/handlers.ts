import { http, HttpResponse } from "msw";
import { takeFault } from "../faults.js";
import type { World } from "../world.js";
import { authenticate } from "./auth.js";
import { addressOf } from "./cep.js";
import { deadlineOf } from "./deadline.js";
import { createGuards } from "./guards.js";
import { parcelHandlers } from "./parcels/handlers.js";
import { priceOf } from "./price.js";
import { readDeadlineItem, readLot, readPriceItem } from "./read.js";
import { CorreiosRefusal } from "./types.js";

type Json = Record<string, unknown>;

const queryItem = (request: Request, product: unknown): Json => {
  const query = new URL(request.url).searchParams;
  return {
    ...Object.fromEntries(query),
    coProduto: product,
    servicosAdicionais: query.getAll("servicosAdicionais"),
  };
};

/** Contract or dr differ from the token's. */
const ANOTHER_CONTRACT = "PRC-124: O nuContrato/nuDR informado difere do nuContrato/nuDR do token.";

/** A lot never fails as a whole for one item: the refusal stands in that item's `txErro`. */
function answerEach(items: Json[], answer: (item: Json) => object): object[] {
  return items.map((item) => {
    try {
      return answer(item);
    } catch (error) {
      if (!(error instanceof CorreiosRefusal)) {
        throw error;
      }
      return { coProduto: item.coProduto, nuRequisicao: item.nuRequisicao, txErro: error.message };
    }
  });
}

/** The Correios' CWS at `base`: token, preço, prazo, pré-postagem, rastro and CEP. */
export function correiosHandlers(world: World, base: string) {
  const { limited, guarded } = createGuards(world);
  const bodyOf = (request: Request): Promise<unknown> => request.json().catch(() => null);
  const prices = () => {
    const refused = takeFault(world, "correios", ["contract"]) !== undefined;
    return (raw: Json) => {
      if (refused) {
        throw new CorreiosRefusal(ANOTHER_CONTRACT);
      }
      return priceOf(readPriceItem(raw));
    };
  };
  const deadline = (raw: Json) => deadlineOf(readDeadlineItem(raw), world.now());
  const address = guarded("cep", ({ params }) => HttpResponse.json(addressOf(String(params.cep))));
  return [
    http.post(
      `${base}/token/v1/autentica/cartaopostagem`,
      limited("token", ({ request }) => authenticate(world, request)),
    ),
    http.get(
      `${base}/preco/v1/nacional/:product`,
      guarded("preco", ({ request, params }) =>
        HttpResponse.json(prices()(queryItem(request, params.product))),
      ),
    ),
    http.post(
      `${base}/preco/v1/nacional`,
      guarded("preco", async ({ request }) =>
        HttpResponse.json(answerEach(readLot(await bodyOf(request), "parametrosProduto"), prices())),
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
    http.get(`${base}/cep/v1/enderecos/:cep`, address),
    http.get(`${base}/cep/v2/enderecos/:cep`, address),
    ...parcelHandlers(world, base, guarded),
  ];
}
