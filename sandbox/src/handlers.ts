import type { RequestHandler } from "msw";
import { brasilApiHandlers, viacepHandlers } from "./cep/handlers.js";
import { correiosHandlers } from "./correios/handlers.js";
import { pixHandlers } from "./pix/handlers.js";
import type { World } from "./world.js";

/** Where each outside service is found; absolute URLs without a slash at the end. */
export interface ServiceUrls {
  pix: string;
  correios: string;
  viacep: string;
  brasilapi: string;
}

/** The outside services as one set of msw handlers over one world: for `setupServer` in tests, and for the HTTP server. */
export function createHandlers(world: World, urls: ServiceUrls): RequestHandler[] {
  return [
    ...pixHandlers(world, urls.pix),
    ...correiosHandlers(world, urls.correios),
    ...viacepHandlers(world, urls.viacep),
    ...brasilApiHandlers(world, urls.brasilapi),
  ];
}
