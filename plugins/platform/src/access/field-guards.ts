import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { FeatureFlag } from "@medusajs/framework/utils";
import { may } from "../lib/may";
import type { Policy } from "../lib/policies";

/*
 * Every admin route of core's takes `fields`, and follows them through links wherever they lead: whoever may read the
 * sales channels, and everybody may, reads every order of theirs by `fields=*orders`, with buyers and amounts. Core has
 * a flag against this that looks at the default fields, too, and takes from pages what they cannot be drawn without.
 */

const ORDER = ["order:read"] as const;
/** Of buyers and payments an order tells enough. */
const CUSTOMER = ["customer:read", "order:read"] as const;
const PAYMENT = ["payment:read", "order:read"] as const;

/** What is named along a path of fields, in the singular, and the policies of which one must be held to read it. */
const NAMED: Readonly<Record<string, readonly Policy[]>> = {
  order: ORDER,
  draft_order: ORDER,
  cart: ORDER,
  line_item: ORDER,
  // The lines of carts, as a variant names them. A line tells its cart's id, which opens the cart.
  cart_item: ORDER,
  // It has the buyer's address.
  fulfillment: ["fulfillment:read", "order:read"],
  order_change: ORDER,
  order_claim: ORDER,
  order_exchange: ORDER,
  order_item: ORDER,
  order_line_item: ORDER,
  order_shipping_method: ORDER,
  order_summary: ORDER,
  order_transaction: ORDER,
  order_credit_line: ORDER,
  return: ORDER,
  customer: CUSTOMER,
  customer_address: CUSTOMER,
  account_holder: CUSTOMER,
  payment: PAYMENT,
  payment_collection: PAYMENT,
  payment_session: PAYMENT,
  capture: PAYMENT,
  refund: PAYMENT,
  user: ["user:read"],
  // With the token that accepts it, whatever it makes of one: the list hides those beyond the reader, a path cannot.
  invite: ["*:*"],
  api_key: ["api_key:read"],
  publishable_api_key: ["api_key:read"],
  notification: ["notification:read"],
  fiscal_identity: ["fiscal_identity:read"],
  payment_charge: ["payment_charge:read"],
};

const singular = (name: string): string =>
  name
    .replace(/_link$/, "")
    .replace(/ies$/, "y")
    .replace(/(?<=ss)es$/, "")
    .replace(/(?<!s)s$/, "");

/** What a path of fields leads through, each with the policies of which one is needed: "+orders.customer.email". */
export function needsOfField(field: string): (readonly Policy[])[] {
  const names = field.replace(/^[\s+*-]+/, "").split(".");
  return names.flatMap((name) => {
    const needs = NAMED[singular(name.trim())];
    return needs ? [needs] : [];
  });
}

/** Takes out of `fields` what leads to things that whoever asks may not read. */
async function ownFields(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { fields } = req.query;
  if (typeof fields !== "string" || !FeatureFlag.isFeatureEnabled("rbac")) {
    return next();
  }
  const holdsOne = async (needs: readonly Policy[]): Promise<boolean> =>
    (await Promise.all(needs.map((policy) => may(req, policy)))).includes(true);
  const kept: string[] = [];
  for (const field of fields.split(",")) {
    const held = await Promise.all(needsOfField(field).map(holdsOne));
    if (!held.includes(false)) {
      kept.push(field);
    }
  }
  if (kept.length) {
    req.query.fields = kept.join(",");
  } else {
    delete req.query.fields;
  }
  next();
}

/** Behind {@link liveRoles}, before core reads the query. */
export const fieldGuards: MiddlewareRoute[] = [{ matcher: "/admin", middlewares: [ownFields] }];
