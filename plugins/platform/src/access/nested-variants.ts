import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { may } from "../lib/may";
import type { Policy } from "../lib/policies";
import { accessError } from "./errors";

/** A product's `variants` are made, changed with their prices, and deleted where the list leaves one out. */
const WHOLE: readonly Policy[] = [
  "product_variant:create",
  "product_variant:update",
  "product_variant:delete",
];

/**
 * Whoever may change a product's texts may not change its variants by the same route: core asks for `product:update`
 * alone, whatever the body brings.
 */
async function ownVariants(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { variants } = (req.body ?? {}) as { variants?: unknown };
  if (variants !== undefined) {
    const held = await Promise.all(WHOLE.map((policy) => may(req, policy)));
    if (held.includes(false)) {
      throw accessError(
        "FORBIDDEN",
        "role_beyond_own",
        "O seu papel muda os textos do produto, e não as suas variantes nem os seus preços.",
      );
    }
  }
  next();
}

export const nestedVariantsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/products/:id", methods: ["POST"], middlewares: [ownVariants] },
];
