import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitUse, type LimitedRequest } from "../lib/limits/middleware";
import { capOpenOrders } from "./open-orders";

/** A field of the body, as one account however it is typed. */
const field = (name: string) => (req: LimitedRequest) => {
  const value = req.body?.[name];
  return typeof value === "string" && value.trim() ? value.trim().toLowerCase() : undefined;
};

const param = (name: string) => (req: LimitedRequest) => req.params[name];

/** Codes tried at once count one by one. */
const codes = (req: LimitedRequest) => {
  const given = req.body?.promo_codes;
  return Array.isArray(given) ? given.length : 0;
};

const coupon = limitUse("coupon", { subject: param("id"), cost: codes });
const login = limitUse("login", { subject: field("email"), successForgives: true });
const mail = limitUse("reset", { subject: field("identifier") });
const pay = limitUse("payment", { subject: param("id") });

/** The limits of core's routes; a plugin's own routes carry theirs in its own middlewares. */
export const limitMiddlewares: MiddlewareRoute[] = [
  { matcher: "/auth/:actor_type/:auth_provider", methods: ["POST"], middlewares: [login] },
  {
    matcher: "/auth/mfa/challenges/:id/verify",
    methods: ["POST"],
    middlewares: [limitUse("login", { subject: param("id") })],
  },
  {
    matcher: "/auth/:actor_type/:auth_provider/register",
    methods: ["POST"],
    middlewares: [limitUse("register")],
  },
  { matcher: "/auth/:actor_type/:auth_provider/reset-password", methods: ["POST"], middlewares: [mail] },
  { matcher: "/auth/:actor_type/:auth_provider/update", methods: ["POST"], middlewares: [limitUse("reset")] },
  { matcher: "/auth/verification/request", methods: ["POST"], middlewares: [mail] },
  { matcher: "/auth/verification/confirm", methods: ["POST"], middlewares: [limitUse("reset")] },
  {
    matcher: "/store/orders/:id/transfer/request",
    methods: ["POST"],
    middlewares: [limitUse("reset", { subject: param("id") })],
  },
  { matcher: "/store/carts", methods: ["POST"], middlewares: [limitUse("coupon", { cost: codes })] },
  { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [coupon] },
  { matcher: "/store/carts/:id/promotions", methods: ["POST"], middlewares: [coupon] },
  {
    matcher: "/store/shipping-options/:id/calculate",
    methods: ["POST"],
    middlewares: [limitUse("freight")],
  },
  { matcher: "/store/payment-collections/:id/payment-sessions", methods: ["POST"], middlewares: [pay] },
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [pay, capOpenOrders] },
];
