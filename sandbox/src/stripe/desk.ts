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
import { StripeRefusal, stripeProblem } from "./errors.js";
import { listAt, readForm, type FormObject } from "./form.js";

/** A request as a route sees it. */
export type Call = { form: FormObject; id: string; expand: string[]; query: URLSearchParams };
type Act = (call: Call) => object;

/** A list as the API answers it. */
export function listOf(url: string, data: object[], has_more = false) {
  return {
    object: "list",
    url,
    data,
    has_more,
  };
}

/** Makes the routes of Stripe's API: signs in, reads forms, keeps answers under idempotency keys, writes refusals. */
export function stripeDesk(world: World, base: string) {
  const wanted = world.credentials.stripe?.apiKey;
  const unauthorised = () =>
    new StripeRefusal(401, { type: "invalid_request_error", message: "Invalid API Key provided" });
  const isKnown = (request: Request) => {
    const key = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    return wanted ? key === wanted : Boolean(key);
  };

  /** Runs a write once per idempotency key; other parameters under the same key are refused. */
  const once = (request: Request, text: string, act: () => object) => {
    const key = request.headers.get("idempotency-key");
    const kept = key ? world.state.stripe.answers[key] : undefined;
    const asked = `${new URL(request.url).pathname} ${text}`;
    if (kept && kept.request !== asked) {
      throw new StripeRefusal(400, {
        type: "idempotency_error",
        message:
          "Keys for idempotent requests can only be used with the same parameters they were first used with.",
      });
    }
    if (kept) {
      return HttpResponse.json(kept.body as JsonBodyType, {
        status: kept.status,
        headers: { "idempotent-replayed": "true" },
      });
    }
    const keep = (status: number, body: object) => {
      if (key) {
        world.state.stripe.answers[key] = { request: asked, status, body };
      }
      world.changed();
      return HttpResponse.json(body as JsonBodyType, { status });
    };
    try {
      return keep(200, act());
    } catch (error) {
      // Stripe repeats a declined card's answer too; what was refused before anything happened leaves the key free.
      if (error instanceof StripeRefusal && error.status === 402) {
        return keep(402, { error: error.body });
      }
      throw error;
    }
  };

  const call = (act: Act, write: boolean): HttpResponseResolver<PathParams, DefaultBodyType> =>
    faulty<PathParams, DefaultBodyType>(world, "stripe", async ({ request, params }) => {
      try {
        if (!isKnown(request)) {
          throw unauthorised();
        }
        const query = new URL(request.url).searchParams;
        const text = write ? await request.text() : query.toString();
        const form = readForm(text);
        const given = { form, id: String(params.id ?? ""), expand: listAt(form, "expand"), query };
        return write ? once(request, text, () => act(given)) : HttpResponse.json(act(given) as JsonBodyType);
      } catch (error) {
        if (error instanceof StripeRefusal) {
          return stripeProblem(error);
        }
        throw error;
      }
    });
  const api = `${base}/v1`;
  return {
    get: (path: string, act: Act) => http.get(`${api}${path}`, call(act, false)),
    post: (path: string, act: Act) => http.post(`${api}${path}`, call(act, true)),
    del: (path: string, act: Act) => http.delete(`${api}${path}`, call(act, true)),
  };
}

export type StripeDesk = ReturnType<typeof stripeDesk>;
