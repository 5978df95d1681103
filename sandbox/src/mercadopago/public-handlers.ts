import {
  http,
  HttpResponse,
  type DefaultBodyType,
  type HttpResponseResolver,
  type JsonBodyType,
  type PathParams,
} from "msw";
import { faulty } from "../faults.js";
import type { World } from "../world.js";
import { brandOf, presentBrand } from "./brands.js";
import { unauthorized } from "./errors.js";
import { presentInstallments } from "./installments.js";
import { ticketPage } from "./ticket-page.js";
import { createCardToken } from "./tokens.js";

/** Browsers call these from the shop's pages. */
const CORS = { "access-control-allow-origin": "*" };
const json = (body: JsonBodyType, status = 200) => HttpResponse.json(body, { status, headers: CORS });

const IDENTIFICATION_TYPES = [
  { id: "CPF", name: "CPF", type: "number", min_length: 11, max_length: 11 },
  { id: "CNPJ", name: "CNPJ", type: "number", min_length: 14, max_length: 14 },
];

/** What MercadoPago.js asks with the public key, and the page of a boleto. */
export function mpPublicHandlers(world: World, base: string, isKnown: (request: Request) => boolean) {
  const wanted = world.credentials.mercadopago?.publicKey;
  type Query = (query: URLSearchParams) => JsonBodyType;
  /** Answers with the public key in the query, or the access token from the shop's server. */
  const open = (answer: Query): HttpResponseResolver<PathParams, DefaultBodyType> =>
    faulty(world, "mercadopago", ({ request }) => {
      const query = new URL(request.url).searchParams;
      const key = query.get("public_key");
      if (!isKnown(request) && !(key && (!wanted || key === wanted))) {
        return unauthorized();
      }
      return json(answer(query));
    });
  const api = `${base}/v1`;
  return [
    http.post(
      `${api}/card_tokens`,
      faulty(world, "mercadopago", ({ request }) => createCardToken(world, request)),
    ),
    http.get(
      `${api}/payment_methods/installments`,
      open((query) =>
        presentInstallments(world, Math.round(Number(query.get("amount")) * 100) || 0, {
          bin: query.get("bin") ?? "",
          methodId: query.get("payment_method_id"),
        }),
      ),
    ),
    http.get(
      `${api}/payment_methods/search`,
      open((query) => {
        const brand = brandOf(query.get("bins") ?? query.get("bin") ?? "");
        const results = brand ? [presentBrand(brand)] : [];
        return { paging: { total: results.length, limit: 30, offset: 0 }, results };
      }),
    ),
    http.get(
      `${api}/payment_methods/card_issuers`,
      open((query) => {
        const brand = brandOf(query.get("bin") ?? "");
        if (!brand) {
          return [];
        }
        const { id, name } = brand.issuer;
        return [
          { id: String(id), name, secure_thumbnail: null, thumbnail: null, processing_mode: "aggregator" },
        ];
      }),
    ),
    http.get(
      `${api}/identification_types`,
      open(() => IDENTIFICATION_TYPES),
    ),
    http.get(`${base}/payments/:id/ticket`, ({ params, request }) =>
      ticketPage(world, String(params.id), new URL(request.url).searchParams.get("hash")),
    ),
  ];
}
