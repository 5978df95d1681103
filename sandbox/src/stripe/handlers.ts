import { http } from "msw";
import type { World } from "../world.js";
import { accountHandlers } from "./account-handlers.js";
import { listOf, stripeDesk, type Call } from "./desk.js";
import { missing } from "./errors.js";
import { textAt } from "./form.js";
import { hostedPage } from "./hosted-page.js";
import {
  cancelIntent,
  captureIntent,
  confirmIntent,
  createIntent,
  intentFor,
  updateIntent,
} from "./intents.js";
import { presentCharge, presentIntent, presentRefund } from "./present.js";
import { createRefund, refundFor } from "./refunds.js";
import { findIntents } from "./search.js";
import type { StripeIntent } from "./types.js";

/** Stripe's API at `base` (`{base}/v1/payment_intents` …), as far as a shop's cards, PIX and boletos need it. */
export function stripeHandlers(world: World, base: string) {
  const desk = stripeDesk(world, base);
  const { get, post } = desk;
  const shown = (intent: StripeIntent, { expand }: Call) => presentIntent(intent, base, expand);
  return [
    post("/payment_intents", (c) => shown(createIntent(world, c.form, base), c)),
    get("/payment_intents/search", ({ query }) => ({
      ...listOf(
        "/v1/payment_intents/search",
        findIntents(world, query.get("query") ?? "").map((one) => presentIntent(one, base)),
      ),
      object: "search_result",
    })),
    get("/payment_intents", ({ query }) => {
      const all = Object.keys(world.state.stripe.intents)
        .map((id) => intentFor(world, id))
        .reverse();
      const from = all.findIndex((one) => one.id === query.get("starting_after")) + 1;
      const limit = Math.min(100, Number(query.get("limit") ?? 10) || 10);
      const page = all.slice(from, from + limit);
      return listOf(
        "/v1/payment_intents",
        page.map((one) => presentIntent(one, base)),
        from + limit < all.length,
      );
    }),
    get("/payment_intents/:id", (c) => shown(intentFor(world, c.id), c)),
    post("/payment_intents/:id", (c) => shown(updateIntent(world, intentFor(world, c.id), c.form), c)),
    post("/payment_intents/:id/confirm", (c) =>
      shown(confirmIntent(world, intentFor(world, c.id), c.form, base), c),
    ),
    post("/payment_intents/:id/capture", (c) =>
      shown(captureIntent(world, intentFor(world, c.id), c.form), c),
    ),
    post("/payment_intents/:id/cancel", (c) => shown(cancelIntent(world, intentFor(world, c.id), c.form), c)),
    post("/refunds", ({ form }) => presentRefund(...createRefund(world, form))),
    get("/refunds/:id", ({ id }) => presentRefund(...refundFor(world, id))),
    get("/refunds", ({ form }) => {
      const intent = intentFor(world, textAt(form, "payment_intent"));
      return listOf(
        "/v1/refunds",
        (intent.charge?.refunds ?? []).map((one) => presentRefund(intent, one)),
      );
    }),
    get("/charges/:id", ({ id, expand }) => {
      const intent = Object.values(world.state.stripe.intents).find((one) => one.charge?.id === id);
      if (!intent?.charge) {
        throw missing("charge", id);
      }
      return presentCharge(intent, intent.charge, expand);
    }),
    ...accountHandlers(world, desk),
    http.get(`${base}/hosted/:file`, ({ params }) => hostedPage(world, String(params.file))),
  ];
}
