import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";

/*
 * `fields=` of the store API follows any link. A fiscal identity is reached by
 * its own route alone, which shows no seal and no hash.
 */
async function refuseFiscalIdentityFields(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const asked = [req.query.fields, req.query.order].flat().join(",");
  if (/fiscal_?identit/i.test(asked)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A identidade fiscal não pode ser pedida por `fields`: use /store/carts/:id/fiscal-identity.",
      "fields_not_allowed",
    );
  }
  next();
}

export const hideSealedFieldsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/*", middlewares: [refuseFiscalIdentityFields] },
];
