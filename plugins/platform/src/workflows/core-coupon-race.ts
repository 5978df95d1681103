import type { Context, ComputeActions } from "@medusajs/framework/types";
import promotion from "@medusajs/medusa/promotion";
import { exceededProblem, type Coupon, type CouponCode } from "../features/coupons/domain/problem";
import { codedError } from "../lib/coded-error";
import { errorText } from "../lib/error-text";

type Service = {
  listPromotions(filters: object, config: object): Promise<Coupon[]>;
};
type RegisterUsage = (
  this: Service,
  actions: Pick<ComputeActions, "code">[],
  shopper: object,
  context?: Context,
) => Promise<void>;

const refusal = codedError<CouponCode | "request_busy">();

/*
 * Core's promotion module (2.21.2) counts a coupon's uses under a lock when a cart is completed, so that its last use
 * goes to one of two carts. The other is refused in words for programmers and without a code; a wait of more than three
 * seconds for that lock ends as an error of the database. Loaded with the workflows, which every process runs.
 */
const service = (promotion as unknown as { service: { prototype: { registerUsage: RegisterUsage } } }).service
  .prototype;
const registerUsage = service.registerUsage;

service.registerUsage = async function (actions, shopper, context) {
  try {
    await registerUsage.call(this, actions, shopper, context);
  } catch (error) {
    throw (await inShoppersWords(this, actions, error)) ?? error;
  }
};

async function inShoppersWords(
  promotions: Service,
  actions: readonly Pick<ComputeActions, "code">[],
  error: unknown,
): Promise<Error | undefined> {
  const text = errorText(error);
  if (/lock timeout/i.test(text)) {
    return refusal(
      "NOT_ALLOWED",
      "request_busy",
      "Muita gente está usando este cupom agora. Espere um instante e tente de novo.",
    );
  }
  if (!/^Promotion usage exceeds/.test(text)) {
    return undefined;
  }
  const coupons = await promotions.listPromotions(
    { code: [...new Set(actions.map(({ code }) => code))] },
    { relations: ["campaign", "campaign.budget"] },
  );
  const problem = exceededProblem(coupons, new Date());
  return problem && refusal("NOT_ALLOWED", problem.code, problem.message);
}
