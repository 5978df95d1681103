import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { codedError } from "../../../lib/coded-error";
import {
  couponProblem,
  unmetProblem,
  type Coupon,
  type CouponCode,
  type CouponProblem,
} from "../../../features/coupons/domain/problem";
import {
  readCouponedCart,
  readCoupons,
  readShopperUse,
  spelledAsKept,
} from "../../../features/coupons/read/coupons";

const error = codedError<CouponCode>();

/** Codes that a request adds; what is none is core's to refuse. */
function codesIn(body: unknown): string[] {
  const given = (body as { promo_codes?: unknown } | undefined)?.promo_codes;
  const codes: unknown[] = Array.isArray(given) ? given : [];
  return codes.every((code): code is string => typeof code === "string") ? codes : [];
}

/**
 * Refuses a coupon by its reason, in the shopper's words and with a code of ours: one that cannot be used before core
 * is asked, one that changed nothing in this cart once it was. Core says of most that nothing was applied.
 * @throws MedusaError `coupon_*`
 */
export async function judgeCoupons(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const typed = codesIn(req.body);
  const cart = typed.length ? await readCouponedCart(req.scope, req.params.id ?? "") : undefined;
  if (!cart) {
    return next();
  }
  const codes = await spelledAsKept(req.scope, typed);
  for (const body of [req.body, req.validatedBody] as { promo_codes?: string[] }[]) {
    if (body) {
      body.promo_codes = codes;
    }
  }
  const coupons = await readCoupons(req.scope, codes);
  const now = new Date();
  for (const code of codes) {
    const coupon = coupons.get(code);
    const use = coupon && (await readShopperUse(req.scope, coupon, cart));
    const problem = couponProblem(code, coupon, { now, use });
    if (problem) {
      throw error("INVALID_DATA", problem.code, problem.message);
    }
  }
  tellWhatChangedNothing(req, res, next, { cartId: cart.id, coupons: [...coupons.values()] });
  next();
}

type Asked = { cartId: string; coupons: readonly Coupon[] };

/** In place of a cart without any of the coupons that were asked for: why the first of them is not there. */
function tellWhatChangedNothing(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  asked: Asked,
): void {
  const send = res.json.bind(res);
  res.json = (body: unknown) => {
    if (res.statusCode !== 200) {
      return send(body);
    }
    unmetOf(req, asked)
      // Core has answered: why is only told where it is known.
      .catch(() => undefined)
      .then((problem) => {
        if (!problem) {
          return send(body);
        }
        res.status(400);
        return send({ type: "invalid_data", ...problem });
      })
      .catch(next);
    return res;
  };
}

async function unmetOf(req: MedusaRequest, { cartId, coupons }: Asked): Promise<CouponProblem | undefined> {
  const cart = await readCouponedCart(req.scope, cartId);
  const applied = new Set(cart?.promotions.map(({ code }) => code));
  const [first] = coupons;
  return cart && first && !coupons.some(({ code }) => applied.has(code))
    ? unmetProblem(first, cart)
    : undefined;
}

export const couponMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/promotions", methods: ["POST"], middlewares: [judgeCoupons] },
];
