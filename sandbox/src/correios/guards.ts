import { HttpResponse, type DefaultBodyType, type HttpResponseResolver, type PathParams } from "msw";
import { faulty, takeFault } from "../faults.js";
import type { World } from "../world.js";
import { hasToken } from "./auth.js";
import { isOverLimit, refuse } from "./desk.js";
import { CorreiosRefusal } from "./types.js";

export type Resolver = HttpResponseResolver<PathParams, DefaultBodyType>;
/** Wraps what one API answers with what all of them have in common. */
export type Guard = (api: string, resolver: Resolver) => Resolver;

const TOO_MANY = "GTW-029: Limite de requisições por segundo excedido.";
const NO_TOKEN = "GTW-006: Token inválido ou expirado.";
const BROKEN_PAGE = `<!DOCTYPE html>
<html><head><title>500 Internal Server Error</title></head>
<body><h1>Internal Server Error</h1><p>Apache/2.4 Server at api.correios.com.br Port 443</p></body></html>`;

/** Faults, limits and refusals for every API (`limited`), and the token for all but the one that gives it (`guarded`). */
export function createGuards(world: World): { limited: Guard; guarded: Guard } {
  const answered =
    (api: string, resolver: Resolver): Resolver =>
    async (info) => {
      const fault = takeFault(world, "correios", ["too_many", "html_500"]);
      if (fault?.mode === "html_500") {
        return new HttpResponse(BROKEN_PAGE, { status: 500, headers: { "content-type": "text/html" } });
      }
      if (fault || isOverLimit(world, api)) {
        return refuse(world, info.request, 429, TOO_MANY);
      }
      try {
        return await resolver(info);
      } catch (error) {
        if (!(error instanceof CorreiosRefusal)) {
          throw error;
        }
        return refuse(world, info.request, error.status, error.messages);
      }
    };
  const limited: Guard = (api, resolver) =>
    faulty<PathParams, DefaultBodyType>(world, "correios", answered(api, resolver));
  const guarded: Guard = (api, resolver) =>
    limited(api, (info) =>
      takeFault(world, "correios", ["forbidden"]) === undefined && hasToken(world, info.request)
        ? resolver(info)
        : refuse(world, info.request, 403, NO_TOKEN),
    );
  return { limited, guarded };
}
