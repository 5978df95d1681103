import type { RequestHandler } from "msw";
import { brasilApiHandlers, viacepHandlers } from "./cep/handlers.js";
import { correiosHandlers } from "./correios/handlers.js";
import { efiHandlers } from "./efi/handlers.js";
import { mercadoPagoHandlers } from "./mercadopago/handlers.js";
import { pixHandlers } from "./pix/handlers.js";
import { stripeHandlers } from "./stripe/handlers.js";
import type { World } from "./world.js";

/** Where each outside service is found; absolute URLs without a slash at the end. One left out is not served. */
export type ServiceUrls = {
  pix?: string;
  efi?: string;
  mercadopago?: string;
  stripe?: string;
  correios?: string;
  viacep?: string;
  brasilapi?: string;
};

const MAKERS: Record<keyof ServiceUrls, (world: World, base: string) => RequestHandler[]> = {
  pix: pixHandlers,
  efi: efiHandlers,
  mercadopago: mercadoPagoHandlers,
  stripe: stripeHandlers,
  correios: correiosHandlers,
  viacep: viacepHandlers,
  brasilapi: brasilApiHandlers,
};

/** The names that the services have in addresses: `{sandbox}/{name}/…`. */
export const SERVICE_PATHS = Object.keys(MAKERS) as (keyof ServiceUrls)[];

/** The outside services as one set of msw handlers over one world: for `setupServer` in tests, and for the HTTP server. */
export function createHandlers(world: World, urls: ServiceUrls): RequestHandler[] {
  return SERVICE_PATHS.flatMap((name) => {
    const base = urls[name];
    return base ? MAKERS[name](world, base) : [];
  });
}
