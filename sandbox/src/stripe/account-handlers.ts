import type { World } from "../world.js";
import { listOf, type StripeDesk } from "./desk.js";
import { invalid, missing } from "./errors.js";
import { listAt, textAt, textsAt } from "./form.js";
import { stripeId } from "./methods.js";
import { presentMethod } from "./present.js";

/** Customers, payment methods, webhook endpoints and the balance: what surrounds a payment. */
export function accountHandlers(world: World, { get, post, del }: StripeDesk) {
  const customerOf = (id: string) => {
    const customer = world.state.stripe.customers[id];
    if (!customer) {
      throw missing("customer", id);
    }
    return customer;
  };
  return [
    get("/payment_methods/:id", ({ id }) => {
      const method = Object.values(world.state.stripe.intents).find((one) => one.method?.id === id)?.method;
      if (!method) {
        throw missing("PaymentMethod", id);
      }
      return presentMethod(method);
    }),
    post("/customers", ({ form }) => {
      const customer = {
        id: stripeId("cus"),
        object: "customer",
        email: textAt(form, "email"),
        name: textAt(form, "name"),
        metadata: textsAt(form, "metadata"),
      };
      world.state.stripe.customers[customer.id] = customer;
      return customer;
    }),
    get("/customers/:id", ({ id }) => customerOf(id)),
    post("/customers/:id", ({ id, form }) =>
      Object.assign(customerOf(id), textAt(form, "email") ? { email: textAt(form, "email") } : {}),
    ),
    get("/customers/:id/payment_methods", ({ id }) =>
      listOf(`/v1/customers/${String(customerOf(id).id)}/payment_methods`, []),
    ),
    post("/webhook_endpoints", ({ form }) => {
      const url = textAt(form, "url");
      if (!url) {
        throw invalid("Missing required param: url.", "url", "parameter_missing");
      }
      const endpoint = {
        id: stripeId("we"),
        url,
        secret: world.secrets.stripeWebhook,
        enabledEvents: listAt(form, "enabled_events"),
      };
      world.state.stripe.endpoints = [
        ...world.state.stripe.endpoints.filter((one) => one.url !== url),
        endpoint,
      ];
      return {
        id: endpoint.id,
        object: "webhook_endpoint",
        url,
        secret: endpoint.secret,
        enabled_events: endpoint.enabledEvents,
        status: "enabled",
        livemode: false,
      };
    }),
    get("/webhook_endpoints", () =>
      listOf(
        "/v1/webhook_endpoints",
        world.state.stripe.endpoints.map(({ id, url, enabledEvents }) => ({
          id,
          object: "webhook_endpoint",
          url,
          enabled_events: enabledEvents,
          status: "enabled",
        })),
      ),
    ),
    get("/balance", () => ({
      object: "balance",
      available: [{ amount: 0, currency: "brl" }],
      pending: [],
      livemode: false,
    })),
    del("/customers/:id", ({ id }) => {
      customerOf(id);
      const { [id]: _gone, ...others } = world.state.stripe.customers;
      world.state.stripe.customers = others;
      return { id, object: "customer", deleted: true };
    }),
  ];
}
